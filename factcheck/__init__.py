"""A linter for facts: which claims of articles cannot all be true, and which one to change.

The public interface, nothing else: what checks and answers, and the nouns of what comes back. All
of it is looked up when first used, so that importing the package loads no engine.

    import factcheck

    report = factcheck.check_text("Revenue rose from $40 million to $50 million, up 30 percent.")
    for finding in report.findings:
        print(finding.span.line, finding.message)
"""

from importlib import import_module

# What type checkers take to be true. Loading ``typing`` for it would double the time of
# ``--version``.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from factcheck.api import ask, check, check_text, draft, figures
    from factcheck.config import Settings
    from factcheck.model.figure import Figure
    from factcheck.model.finding import Finding
    from factcheck.model.inquiry import Reply
    from factcheck.model.report import Report
    from factcheck.model.rule import Severity
    from factcheck.model.solution import Verdict
    from factcheck.session import Session

__version__ = "0.1.0"

__all__ = [
    "Figure",
    "Finding",
    "Reply",
    "Report",
    "Session",
    "Settings",
    "Severity",
    "Verdict",
    "__version__",
    "ask",
    "check",
    "check_text",
    "draft",
    "figures",
]

_HOMES = {
    "Figure": "factcheck.model.figure",
    "Finding": "factcheck.model.finding",
    "Reply": "factcheck.model.inquiry",
    "Report": "factcheck.model.report",
    "Session": "factcheck.session",
    "Settings": "factcheck.config",
    "Severity": "factcheck.model.rule",
    "Verdict": "factcheck.model.solution",
    "ask": "factcheck.api",
    "check": "factcheck.api",
    "check_text": "factcheck.api",
    "draft": "factcheck.api",
    "figures": "factcheck.api",
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
