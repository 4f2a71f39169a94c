"""Print digests of texts made from fixed inputs, for processes with other hash seeds.

``python -m tests.digests``.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from random import Random

from benchmarks.corpus import generate
from factcheck.drafting import Drafter
from factcheck.render import html
from factcheck.render.style import Style
from tests.oracles import render_project
from tests.projects import project
from tests.render.html import pages
from tests.wording import T

TEXT = "It cost $5 and $6, or a third of €7. In 2027, 8 people came: 20 to 30 percent more than in May."
SETS = 30


def texts() -> Iterator[tuple[str, str]]:
    """Yield a name and the text for each input."""
    yield "draft", repr(Drafter().draft(TEXT, "en", "wire"))
    yield "page", html.render(pages.with_article(), Style())
    yield "generated corpus", repr(generate(200, seed=3))
    for number in range(SETS):
        chance = Random(number)  # noqa: S311 - so that each process draws the same

        def pick(options: Sequence[T], chance: Random = chance) -> T:
            return chance.choice(options)

        drawn = project(pick, linear=number % 2 == 0, most=6, wrong=number % 3 == 2)
        for output_format, text in render_project(drawn).items():
            yield f"project {number}: {output_format}", text


if __name__ == "__main__":
    json.dump({name: sha256(text.encode()).hexdigest() for name, text in texts()}, sys.stdout)
