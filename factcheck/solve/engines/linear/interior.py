"""A point well inside many linear constraints, found with floating-point numbers and made exact."""

import sys
from collections.abc import Sequence
from fractions import Fraction

from factcheck.memory import ROOM_FOR_HIGHS, require
from factcheck.model.constraint import Atom
from factcheck.solve.budget import FLOATING, Budget
from factcheck.solve.engines.linear.elimination import Row, eliminate


def interior_point(atoms: Sequence[Atom], budget: Budget) -> dict[str, Fraction] | None:
    """Return a candidate for a solution, which the caller confirms; ``None`` where none was found.

    The equations are solved exactly; over the variables that remain free, HiGHS maximises the
    distance that all inequalities keep from their bounds, in units of their own size, and the
    point it finds is rounded to rationals. That settles dense systems on which exact simplex
    stalls in a fraction of a second.
    """
    solved = eliminate([atom for atom in atoms if atom.relation == "="], budget)
    if solved is None:
        return None
    rows = [solved.substitute(atom) for atom in atoms if atom.relation != "="]
    rows = [(row, constant) for row, constant in rows if row]
    names = sorted({name for row, _ in rows for name in row})
    scales = _magnitudes(rows, names)
    budget.spend(FLOATING * sum(len(row) for row, _ in rows))
    found = _deepest(rows, names, scales, budget.seconds)
    if found is None:
        return None
    values = zip(names, found, scales, strict=True)
    return solved.complete(
        {name: Fraction(value).limit_denominator(10**12) * scale for name, value, scale in values}
    )


def _magnitudes(rows: Sequence[tuple[Row, Fraction]], names: Sequence[str]) -> list[Fraction]:
    """Return about how large each variable is, by the bounds stated for it alone; 1 without any."""
    sizes: dict[str, Fraction] = {}
    for row, constant in rows:
        if len(row) == 1 and constant:
            ((name, factor),) = row.items()
            sizes[name] = max(sizes.get(name, Fraction(0)), abs(constant / factor))
    return [sizes.get(name, Fraction(1)) for name in names]


def _deepest(
    rows: Sequence[tuple[Row, Fraction]],
    names: Sequence[str],
    scales: Sequence[Fraction],
    seconds: float,
) -> Sequence[float] | None:
    """Return the scaled values with the largest distance from all bounds, as HiGHS finds them."""
    if sys.modules.get("numpy", sys) is None:  # as the command leaves it
        del sys.modules["numpy"]
    require(ROOM_FOR_HIGHS)
    import highspy
    import numpy as np

    index = {name: number for number, name in enumerate(names)}
    distance = len(names)
    starts, columns, values, upper = [0], [], [], []
    for row, constant in rows:
        scaled = {index[name]: factor * scales[index[name]] for name, factor in row.items()}
        size = max(abs(value) for value in scaled.values())
        columns += [*scaled, distance]
        values += [*(float(value / size) for value in scaled.values()), 1.0]
        upper.append(float(-constant / size))
        starts.append(len(columns))
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = distance + 1, len(rows)
    model.col_cost_ = np.array([0.0] * distance + [-1.0])
    model.col_lower_ = np.array([-highspy.kHighsInf] * distance + [0.0])
    model.col_upper_ = np.array([highspy.kHighsInf] * distance + [1.0])
    model.row_lower_ = np.full(len(rows), -highspy.kHighsInf)
    model.row_upper_ = np.array(upper)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.array(starts)
    model.a_matrix_.index_ = np.array(columns)
    model.a_matrix_.value_ = np.array(values)
    # `Highs` adds callbacks to it, and in doing so writes a banner to standard output (1.16).
    solver = highspy._Highs()  # noqa: SLF001 - the class that HiGHS's own interface is made of, in its `__all__`
    solver.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS's own signature
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", max(seconds, 0.0))
    solver.passModel(model)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return list(solver.getSolution().col_value[:distance])
