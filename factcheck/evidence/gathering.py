"""The values of cells, queries and rates, as definitions of a corpus."""

from factcheck.evidence import rates
from factcheck.evidence.asking import add_queries
from factcheck.evidence.flaw import UnavailableError
from factcheck.evidence.reading import add_table
from factcheck.evidence.work import Work
from factcheck.model.claim import Definition
from factcheck.model.corpus import Corpus
from factcheck.model.quantity import Quantity
from factcheck.model.span import Text
from factcheck.model.table import Origin


def gathered(work: Work) -> Corpus:
    """Return a corpus with the definitions, quantities and problems of its evidence."""
    corpus = work.corpus
    for table in corpus.tables.values():
        add_table(work, table)
    quantities = corpus.quantities.values()
    if asked := [one for one in quantities if one.query]:
        add_queries(work, asked)
    for one in quantities:
        if one.rate:
            _add_rate(work, one)
    return corpus._replace(
        quantities=work.quantities,
        definitions=(*corpus.definitions, *work.definitions),
        problems=(*corpus.problems, *work.problems),
        data=tuple(sorted(work.files)),
    )


def _add_rate(work: Work, one: Quantity) -> None:
    """Add the value of a rate."""
    assert one.rate
    moment = one.rate.on or one.rate.over
    assert moment
    try:
        says = rates.statement(one.name, one.rate)
    except UnavailableError as error:
        work.refuse(one, error, moment.span)
        return
    between = f"{one.rate.base.value} to {one.rate.to.value}"
    told = f"{between} {'on' if one.rate.on else 'over'} {moment.value}"
    text = Text(says, one.rate.to.span, literal=False)
    work.definitions.append(Definition(text, Origin(rate=told), one.rounded))
