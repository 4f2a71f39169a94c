"""Relations that texts state."""
