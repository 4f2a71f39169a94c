"""A linter for facts: which claims of articles cannot all be true, and which one to change.

The public interface, nothing else: ``check`` and ``figures``, and the nouns of what they return.
They are looked up when first used, so that importing the package loads no engine.

    import factcheck

    report = factcheck.check(["claims"])
    for finding in report.findings:
        print(finding.span.file, finding.span.line, finding.message)
"""

from importlib import import_module

# What type checkers take to be true. Loading ``typing`` for it would double the time of
# ``--version``.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.model.report import Report
    from factcheck.model.rule import Severity
    from factcheck.model.solution import Verdict
    from factcheck.pipeline import check
    from factcheck.recognise import figures

__version__ = "0.1.0"

__all__ = [
    "Figure",
    "Finding",
    "Report",
    "Settings",
    "Severity",
    "Verdict",
    "__version__",
    "check",
    "figures",
]

_HOMES = {
    "Figure": "factcheck.model.figure",
    "Finding": "factcheck.model.finding",
    "Report": "factcheck.model.report",
    "Settings": "factcheck.config",
    "Severity": "factcheck.model.rule",
    "Verdict": "factcheck.model.solution",
    "check": "factcheck.pipeline",
    "figures": "factcheck.recognise",
}


if not TYPE_CHECKING:  # type checkers know the names from above, and that there are no others

    def __getattr__(name: str) -> object:
        """Return a public name from the module it lives in (PEP 562)."""
        if name in _HOMES:
            return getattr(import_module(_HOMES[name]), name)
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)


def __dir__() -> list[str]:
    return __all__
