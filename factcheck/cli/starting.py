"""The command that begins a project."""

from collections.abc import Mapping

import click

from factcheck.cli.messages import fail, say
from factcheck.cli.shell import FINE, is_absent

# The files of a project, and of each service that checks one, by their names in the folder
# ``starter``.
PROJECT: Mapping[str, str] = {
    "factcheck.toml": "factcheck.toml",
    "example.md": "claims/example.md",
    "example.claims.yaml": "claims/example.claims.yaml",
}
SERVICES: Mapping[str, Mapping[str, str]] = {
    "github": {"github.yml": ".github/workflows/factcheck.yml"},
    "gitlab": {"gitlab.yml": ".gitlab-ci.yml"},
}


# The JSON Schema of claim files, for editors: the first line of the example names it.
SCHEMA = "factcheck.schema.json"


@click.command(
    help=(
        "Write a project to start from: settings, an article with its claims, and the JSON "
        "Schema for your editor. FOLDER is the present one unless given.\n\n"
        "A file that exists is never overwritten. Where there are claims already, only the "
        "file for --ci is written."
    )
)
@click.argument("folder", default=".")
@click.option(
    "--ci",
    type=click.Choice(list(SERVICES)),
    help="Write as well what lets this service check all claims.",
)
def init(folder: str, ci: str | None) -> int:
    """Write a project to start from; return the exit status."""
    from pathlib import Path

    from factcheck import __version__
    from factcheck.cli.teaching import schema_text
    from factcheck.cli.writing import create

    begun = [
        name for name in ("claims", "factcheck.toml") if not is_absent(str(Path(folder, name)))
    ]
    wanted = {**({} if begun else PROJECT), **(SERVICES[ci] if ci else {})}
    if not wanted:
        fail(
            f"{Path(folder, begun[0])} exists: there is a project already; --ci adds what lets a service check it"
        )
    texts = {
        name: (Path(__file__).parent / "starter" / template)
        .read_text(encoding="utf-8")
        .replace("factcheck-lint", f"factcheck-lint=={__version__}")
        for template, name in wanted.items()
    }
    if not begun:
        texts[SCHEMA] = schema_text()
    for name in texts:
        if not is_absent(str(Path(folder, name))):
            fail(
                f"{Path(folder, name)} exists and is never overwritten; factcheck init "
                f"{f'--ci {ci} ' if ci else ''}OTHER_FOLDER writes one to copy from"
            )
    create({Path(folder, name): text for name, text in texts.items()})
    say(f"Written: {', '.join(str(Path(folder, name)) for name in texts)}")
    if not begun:
        say(
            f"Now run factcheck check{'' if Path(folder) == Path() else f' in {folder}'}: it finds nothing wrong. "
            "Then change any one figure, in claims/example.md and in claims/example.claims.yaml, and run it again."
        )
    return FINE
