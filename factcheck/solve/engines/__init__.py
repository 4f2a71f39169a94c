"""What answers: propagation over forests, linear arithmetic, z3. Only ``ladder`` asks them."""
