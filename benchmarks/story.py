"""One component of a corpus: quantities with hidden true values, and claims about them."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from benchmarks.figures import BEYOND, Figure, write

KINDS: dict[str, tuple[str, int, int, tuple[str, ...]]] = {
    "USD": (
        "USD",
        10**7,
        10**11,
        ("revenue", "order", "loan", "cost", "profit", "cash", "investment"),
    ),
    "EUR": ("EUR", 10**6, 10**10, ("subsidy", "budget", "rent", "savings", "purchase")),
    "MW": ("MW", 20, 5000, ("capacity", "peak", "plant", "site", "load")),
    "GWh": ("GWh", 10**5, 10**9, ("output", "demand", "heat", "surplus")),
    "people": (
        "{unit: people, integer: true}",
        300,
        400_000,
        ("staff", "members", "voters", "visitors"),
    ),
    "chips": ("{unit: chips, integer: true}", 2000, 3_000_000, ("shipped", "ordered", "returned")),
    "%": ('"%"', 2, 60, ("quota", "turnout", "margin", "occupancy")),
}
"""Kinds of quantity: the declaration, the range of true values, and the words of reporters."""

COUNTED = ("people", "chips")

MOST = 0.75
"""How often the result of a relation, or a part of a total, has its figure stated too."""

SLIPS = (Fraction(1000), Fraction(10), Fraction(1, 10), Fraction(1, 1000), Fraction(2), Fraction(3))
"""A planted figure is so many times the true one."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something with a hidden true value in base units (percent: the plain ratio)."""

    name: str
    kind: str
    truth: Fraction


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as it will be written.

    ``stated`` is the quantity where the claim gives a figure of one and nothing else.
    """

    id: str
    source: str
    quote: str
    says: str
    figure: Figure
    stated: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Loop:
    """Claims that check each other: one states a whole, the others its parts, or its factors."""

    whole: str
    others: tuple[str, ...]
    factors: bool = False


@dataclass(slots=True)
class Story:
    """A component while it is written.

    ``states`` are the claims that state the figure of each quantity.
    """

    name: str
    chance: random.Random
    sources: Sequence[str]
    quantities: dict[str, Quantity] = field(default_factory=dict)
    definitions: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    loops: list[Loop] = field(default_factory=list)
    states: dict[str, list[str]] = field(default_factory=dict)

    def quantity(self, kind: str, truth: Fraction) -> Quantity:
        """Add a quantity; return it."""
        noun = self.chance.choice(KINDS[kind][3])
        new = Quantity(f"{self.name}.{noun}_{len(self.quantities)}", kind, truth)
        self.quantities[new.name] = new
        return new

    def claim(self, says: str, figure: Figure, stated: Quantity | None = None) -> str:
        """Add a claim; return its id."""
        name = f"{self.name}-{len(self.claims)}"
        quote = f"reports {figure.text} for item {len(self.claims)} of {self.name}"
        self.claims.append(
            Claim(name, self.chance.choice(self.sources), quote, says, figure, stated)
        )
        return name

    def state(self, quantity: Quantity) -> str:
        """Add a claim that states a quantity's figure; return its id."""
        figure = write(quantity.truth, quantity.kind, self.chance)
        new = self.claim(f"{quantity.name} = {figure.text}", figure, quantity)
        earlier = self.states.setdefault(quantity.name, [])
        self.loops.extend(Loop(new, (other,)) for other in earlier)
        earlier.append(new)
        return new

    def stated(self, quantity: Quantity) -> str:
        """Return a claim that states a quantity's figure, an earlier one if there is one."""
        return self.chance.choice(self.states.get(quantity.name) or [self.state(quantity)])


def write_story(name: str, size: int, chance: random.Random, sources: Sequence[str]) -> Story:
    """Return a component of about ``size`` claims, connected, and true of its hidden values."""
    story = Story(name, chance, sources)
    kind = chance.choice(tuple(KINDS))
    _, low, high, _ = KINDS[kind]
    story.state(
        story.quantity(kind, _truth(kind, Fraction(round(low * (high / low) ** chance.random()))))
    )
    while len(story.claims) < size:
        step = chance.choices(tuple(STEPS), tuple(STEPS.values()))[0]
        step(story, chance.choice(tuple(story.quantities.values())))
    return story


def _truth(kind: str, value: Fraction) -> Fraction:
    """Return a value in base units."""
    return value / 100 if kind == "%" else value


def _repeat(story: Story, quantity: Quantity) -> None:
    """Let a second source state the figure, rounded in its own way."""
    story.state(quantity)


def _split(story: Story, total: Quantity) -> None:
    """Make a total the sum of its parts, some of which are stated."""
    count = story.chance.choice((2, 2, 2, 3, 4))
    weights = [story.chance.randint(2, 9) for _ in range(count)]
    values = [_whole(total, total.truth * weight / sum(weights)) for weight in weights[1:]]
    values.insert(0, total.truth - sum(values))
    if min(values) <= 0:
        return
    parts = [story.quantity(total.kind, value) for value in values]
    says = f"{total.name} = {' + '.join(part.name for part in parts)}"
    stated = [story.state(part) for part in parts if story.chance.random() < MOST]
    story.definitions.append(says)
    if len(stated) == len(parts):
        story.loops.append(Loop(story.stated(total), tuple(stated)))


def _together(story: Story, one: Quantity) -> None:
    """State the sum of two quantities."""
    other = story.quantity(one.kind, _whole(one, one.truth * story.chance.randint(2, 40) / 10))
    figure = write(one.truth + other.truth, one.kind, story.chance)
    new = story.claim(f"{one.name} + {other.name} = {figure.text}", figure)
    story.loops.append(Loop(new, (story.stated(one), story.state(other))))


def _share(story: Story, total: Quantity) -> None:
    """State which share of a total a part is."""
    part = story.quantity(
        total.kind, _whole(total, total.truth * story.chance.randint(5, 95) / 100)
    )
    _relate(story, part, write(part.truth / total.truth, "%", story.chance), " * ", total)


def _multiple(story: Story, one: Quantity) -> None:
    """State how many times another quantity one is."""
    other = story.quantity(one.kind, _whole(one, one.truth * story.chance.randint(15, 300) / 10))
    _relate(story, other, write(other.truth / one.truth, "times", story.chance), " times ", one)


def _relate(story: Story, result: Quantity, figure: Figure, times: str, base: Quantity) -> None:
    """State a quantity as a figure times another, and mostly the quantity too."""
    new = story.claim(f"{result.name} = {figure.text}{times}{base.name}", figure)
    if story.chance.random() < MOST:
        story.loops.append(Loop(story.state(result), (new, story.stated(base)), factors=True))


def _change(story: Story, before: Quantity) -> None:
    """Let a quantity grow or shrink, or a rate change by points."""
    growth = Fraction(story.chance.randint(10, 400), 1000)
    sign = story.chance.choice("+-")
    if before.kind == "%":
        points = write(growth / 10, "pp", story.chance, "")
        after = story.quantity(before.kind, before.truth + growth / 10)
        story.claim(f"{after.name} = {before.name} + {points.text}", points)
        story.state(after)
        return
    after = story.quantity(
        before.kind, _whole(before, before.truth * (1 + growth if sign == "+" else 1 - growth))
    )
    change = abs(after.truth / before.truth - 1)
    if not change:
        return
    percent = write(change, "%", story.chance, story.chance.choice(("", "", "about")))
    ends = sorted(
        (1 + percent.low, 1 + percent.high) if sign == "+" else (1 - percent.high, 1 - percent.low)
    )
    new = story.claim(
        f"{after.name} = {before.name} * (1 {sign} {percent.text})", Figure(percent.text, *ends)
    )
    story.loops.append(Loop(story.state(after), (new, story.stated(before)), factors=True))


def _convert(story: Story, power: Quantity) -> None:
    """State an energy as a power over some hours."""
    if power.kind != "MW":
        _repeat(story, power)
        return
    hours = Fraction(story.chance.randint(800, 8000)) * 3600
    energy = story.quantity("GWh", power.truth * hours)
    _relate(story, energy, write(hours, "h", story.chance, ""), " * ", power)


def _whole(like: Quantity, value: Fraction) -> Fraction:
    """Return a value, rounded where things are counted."""
    return Fraction(max(round(value), 1)) if like.kind in COUNTED else value


STEPS: dict[Callable[[Story, Quantity], None], int] = {
    _repeat: 25,
    _split: 14,
    _together: 8,
    _share: 18,
    _multiple: 12,
    _change: 15,
    _convert: 8,
}


def plant(story: Story) -> str | None:
    """Change one figure so that it certainly contradicts others.

    Return its claim, or ``None`` where no change of a figure does that.
    """
    figures = {claim.id: claim.figure for claim in story.claims}
    for place, claim in story.chance.sample(list(enumerate(story.claims)), len(story.claims)):
        if claim.stated is None:
            continue
        wrong = _whole(claim.stated, claim.stated.truth * story.chance.choice(SLIPS))
        figure = write(wrong, claim.stated.kind, story.chance, "")
        changed = figures | {claim.id: figure}
        if any(
            _impossible(loop, changed)
            for loop in story.loops
            if claim.id in (loop.whole, *loop.others)
        ):
            quote = claim.quote.replace(claim.figure.text, figure.text)
            says = f"{claim.stated.name} = {figure.text}"
            story.claims[place] = replace(claim, quote=quote, says=says, figure=figure)
            return claim.id
    return None


def _impossible(loop: Loop, figures: dict[str, Figure]) -> bool:
    """Whether the figures of a loop cannot all be true, by intervals alone."""
    whole = figures[loop.whole]
    low, high = Fraction(loop.factors), Fraction(loop.factors)
    for other in loop.others:
        figure = figures[other]
        low = low * figure.low if loop.factors else low + figure.low
        high = high * figure.high if loop.factors else high + figure.high
    return whole.high < low or (high < BEYOND and high < whole.low)
