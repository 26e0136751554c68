"""`dcat.ttl`: what the profile demands, every text as it was typed, and nothing without a block."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pyshacl import validate
from rdflib import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef

from lib.__main__ import main
from lib.export import files
from lib.model import DataTheme, Licence, folder
from lib.publish import EDITIONS, Publication, publish
from lib.publish.record import licence, record
from lib.publish.record.turtle import Thing, dutch, iri, plain, written
from lib.publish.site import described
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from lib.sources.snapshot import build
from lib.views import DATA
from lib.wording import open_data
from lib.wording.revisions.editions import Edition
from tests import injected

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
SHAPES = Graph().parse(Path(__file__).parent / "dcat_ap_nl.ttl")
DAY = date(2026, 11, 28)
BLOCK = """\
publicatie:
  adres: https://cijfers.zoetermeer.example/doelen
  uitgever: {naam: Gemeente Zoetermeer, tooi: gm0637}
  contact: {naam: Planning en control, mail: gegevens@zoetermeer.example}
  licentie: CC0
  thema: GOVE
"""
DATASET = URIRef("https://cijfers.zoetermeer.example/doelen/dcat.ttl#gegevens")


def _sources(block: str = BLOCK) -> dict[str, bytes]:
    read = dict(load(DEFAULT_FOLDER).read)
    return {**read, "indicators.yaml": block.encode() + read["indicators.yaml"]}


def _publication(snapshot: Snapshot) -> Publication:
    imprint = snapshot.register.imprint
    return Publication(snapshot, DAY, folder(imprint.address) if imprint else "")


def _graph(publication: Publication) -> Graph:
    [(name, content)] = record(publication)
    assert name == "dcat.ttl"
    return Graph().parse(data=content.decode(), format="turtle")


@pytest.fixture(scope="module")
def ours() -> Publication:
    return _publication(build(_sources()))


@pytest.fixture(scope="module")
def graph(ours: Publication) -> Graph:
    return _graph(ours)


def _faults(found: Graph) -> str:
    conforms, _, told = validate(found, shacl_graph=SHAPES)
    return "" if conforms else str(told)


def test_the_record_has_what_the_profile_demands(graph: Graph) -> None:
    assert _faults(graph) == ""
    for kind in (DCAT.Catalog, DCAT.Dataset, DCAT.Distribution, FOAF.Agent, VCARD.Kind):
        assert set(graph.subjects(RDF.type, kind)), kind


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (DCAT.Catalog, DCTERMS.publisher), (DCAT.Catalog, DCAT.contactPoint),
        (DCAT.Catalog, DCAT.dataset), (DCAT.Catalog, DCTERMS.description),
        (DCAT.Dataset, DCTERMS.identifier), (DCAT.Dataset, DCTERMS.creator),
        (DCAT.Dataset, DCTERMS.accessRights), (DCAT.Dataset, DCAT.theme),
        (DCAT.Distribution, DCTERMS.license), (DCAT.Distribution, DCAT.accessURL),
        (FOAF.Agent, FOAF.name), (SKOS.Concept, SKOS.prefLabel),
        (DCTERMS.RightsStatement, RDF.type), (DCTERMS.MediaType, RDF.type),
    ],
)  # fmt: skip
def test_a_record_without_one_of_its_words_is_refused(
    graph: Graph, kind: URIRef, word: URIRef
) -> None:
    without = Graph() + graph
    for thing in graph.subjects(RDF.type, kind):
        without.remove((thing, word, None))
    assert _faults(without)


def test_it_says_what_was_typed(graph: Graph) -> None:
    def said(word: URIRef) -> str:
        return str(graph.value(DATASET, word, any=False))

    publisher = URIRef(said(DCTERMS.publisher))
    assert str(publisher) == "https://identifier.overheid.nl/tooi/id/gemeente/gm0637"
    assert graph.value(publisher, FOAF.name) == Literal("Gemeente Zoetermeer", "nl")
    contact = URIRef(said(DCAT.contactPoint))
    assert graph.value(contact, VCARD.fn) == Literal("Planning en control", "nl")
    assert graph.value(contact, VCARD.hasEmail) == URIRef("mailto:gegevens@zoetermeer.example")
    assert said(DCAT.theme).endswith("/data-theme/GOVE")
    assert said(DCTERMS.accessRights).endswith("/access-right/PUBLIC")
    assert said(DCTERMS.language).endswith("/language/NLD")
    assert said(DCTERMS.identifier) == str(DATASET)
    assert "Zoetermeer" in said(DCTERMS.title)
    assert "Jaarverslag 2024" in said(DCTERMS.description)


def test_days_are_those_of_the_first_and_of_this_edition(ours: Publication) -> None:
    earlier = (Edition(date(2025, 6, 1), "a", None), Edition(date(2026, 1, 2), "b", None))
    found = _graph(replace(ours, earlier=earlier))
    issued, changed = (found.value(DATASET, word) for word in (DCTERMS.issued, DCTERMS.modified))
    assert issued == Literal("2025-06-01", datatype=XSD.date)
    assert changed == Literal("2026-11-28", datatype=XSD.date)
    assert found.value(DATASET, URIRef(f"{DCAT}version")) == Literal(ours.version)


def test_every_file_is_there_at_its_address(
    ours: Publication, graph: Graph, tmp_path: Path
) -> None:
    publish(ours, [form for form in EDITIONS if form.word in ("gegevens", "dcat")], tmp_path)
    base = "https://cijfers.zoetermeer.example/doelen/"
    found = list(graph.objects(DATASET, DCAT.distribution))
    assert len(found) == len(files(ours.snapshot)) > 10
    for each in found:
        place, count = (graph.value(each, word) for word in (DCAT.accessURL, DCAT.byteSize))
        assert str(place).startswith(base)
        file = tmp_path / str(place).removeprefix(base)
        assert isinstance(count, Literal)
        assert file.stat().st_size == count.toPython()
        assert graph.value(each, DCAT.downloadURL) == place
        assert graph.value(each, DCTERMS.title)
    landing = str(graph.value(DATASET, DCAT.landingPage))
    assert landing == base
    assert (tmp_path / "index.html").is_file()
    links = re.findall(r'href="([^"]*)"', (tmp_path / "index.html").read_text(encoding="utf-8"))
    assert {"dcat.ttl", "mailto:gegevens@zoetermeer.example", licence(Licence.ZERO)} <= set(links)


@pytest.mark.parametrize("found", Licence)
def test_every_licence_has_an_address_of_its_own(found: Licence) -> None:
    graph = _graph(_publication(build(_sources(BLOCK.replace("CC0", found.value)))))
    assert _faults(graph) == ""
    assert {str(to) for to in graph.objects(None, DCTERMS.license)} == {licence(found)}
    assert len({licence(each) for each in Licence}) == len(Licence)


def test_every_theme_has_a_name() -> None:
    assert len({open_data.theme(theme) for theme in DataTheme}) == len(DataTheme)


def test_a_page_can_stand_in_the_place_of_a_mail_address() -> None:
    block = BLOCK.replace("mail: gegevens@zoetermeer.example", "website: 'https://a.nl/vraag?x=1'")
    publication = _publication(build(_sources(block)))
    graph = _graph(publication)
    assert _faults(graph) == ""
    assert list(graph.objects(None, VCARD.hasURL)) == [URIRef("https://a.nl/vraag?x=1")]
    assert not list(graph.objects(None, VCARD.hasEmail))


AWKWARD = (
    'een "naam" met \\ en \\n', "regel één\nregel twee\t\r", "''' \"\"\" '", "<https://evil.example>",
    '" . <a:b> <a:c> "d', "{{ 7*7 }} @nl ^^xsd:date", "\U0001f600 é ſ \u0301", "\x00\x07\x7f", "#",
)  # fmt: skip


@pytest.mark.parametrize("text", AWKWARD)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    thing = Thing(iri("https://a.nl/#a"), ("dcat:Dataset",), (("dct:title", dutch(text)),))
    graph = Graph().parse(data=written([thing]), format="turtle")
    assert list(graph.objects(None, DCTERMS.title)) == [Literal(text, "nl")]
    assert len(graph) == 2
    graph = Graph().parse(
        data=written([replace(thing, said=(("dct:identifier", plain(text)),))]), format="turtle"
    )
    assert list(graph.objects(None, DCTERMS.identifier)) == [Literal(text)]


@pytest.mark.parametrize(
    "address", ["https://a.nl/<b> c", 'https://a.nl/"x"', "https://a.nl/\\^`|{}"]
)
def test_an_address_cannot_end_before_its_end(address: str) -> None:
    data = written([Thing(iri(address), ("dcat:Dataset",))])
    graph = Graph().parse(data=data, format="turtle")
    [thing] = graph.subjects()
    assert urlsplit(str(thing)).netloc == "a.nl"
    assert len(graph) == 1


@pytest.mark.parametrize("turn", range(0, len(injected.STRINGS), 5))
def test_names_that_look_like_something_else_come_back(turn: int) -> None:
    say = injected.evil(turn)
    graph = _graph(_publication(injected.snapshot(say)))
    assert _faults(graph) == ""
    texts = {str(each) for each in graph.objects() if isinstance(each, Literal)}
    assert {say(168), say(169)} <= texts
    assert any(say(10) in text for text in texts)
    assert {urlsplit(str(each)).hostname for each in graph.subjects() if "stad" in str(each)} == {
        "www.stad.nl"
    }


def test_pages_say_whose_the_data_are(ours: Publication) -> None:
    [page] = [page for _, _, page in ours.pages({}, [DATA])]
    told = json.loads(described.dataset(ours, page))
    assert told["license"] == licence(Licence.ZERO)
    assert told["publisher"]["name"] == "Gemeente Zoetermeer"
    assert told["publisher"]["contactPoint"]["email"] == "gegevens@zoetermeer.example"


def _run(into: Path, data: Path, *more: str) -> int:
    return main(["publiceer", "--naar", str(into), "--data", str(data), *more])


def _folder(place: Path, block: str = BLOCK) -> Path:
    place.mkdir(exist_ok=True)
    for name, content in _sources(block).items():
        (place / name).write_bytes(content)
    return place


def test_without_a_block_there_is_no_record_and_a_reader_hears_what_to_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = tuple(form for form in EDITIONS if form.word in ("gegevens", "dcat"))
    monkeypatch.setattr("lib.commands.publishing.EDITIONS", quick)
    assert _run(tmp_path / "uit", _folder(tmp_path / "bron")) == 0
    assert (tmp_path / "uit/dcat.ttl").is_file()
    assert "dcat: 1 bestand" in capsys.readouterr().out
    assert _run(tmp_path / "uit", _folder(tmp_path / "bron", "")) == 0
    told = capsys.readouterr().out
    assert "dcat is niet gemaakt: in indicators.yaml" in told
    for word in ("publicatie", "adres", "uitgever", "contact", "licentie", "thema"):
        assert word in told
    assert not (tmp_path / "uit/dcat.ttl").exists()
    assert _run(tmp_path / "uit", tmp_path / "bron", "--alleen", "dcat") == 2
    assert _run(tmp_path / "uit", tmp_path / "bron", "--alleen", "gegevens") == 0


def test_a_record_of_files_that_are_not_there_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bron = _folder(tmp_path / "bron")
    assert _run(tmp_path / "uit", bron, "--alleen", "dcat") == 0
    assert open_data.NO_DATA in capsys.readouterr().out
    assert _run(tmp_path / "uit", bron, "--alleen", "gegevens") == 0
    assert open_data.NO_DATA not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://a.nl", "https://a.nl/"), ("https://a.nl/", "https://a.nl/"),
        ("http://a.nl:8080/x", "http://a.nl:8080/x/"), ("https://a.nl/x//", "https://a.nl/x/"),
        ("https://a.nl/v1.2", "https://a.nl/v1.2/"), ("HTTPS://A.nl/é", "HTTPS://A.nl/é/"),
    ],
)  # fmt: skip
def test_an_address_ends_with_one_slash_and_overrides_that_of_the_sources(
    typed: str, address: str, tmp_path: Path
) -> None:
    assert folder(typed) == address
    bron = _folder(tmp_path / "bron")
    assert _run(tmp_path / "uit", bron, "--alleen", "dcat", "--adres", typed) == 0
    found = Graph().parse(tmp_path / "uit/dcat.ttl")
    [place] = found.objects(None, DCAT.landingPage)
    assert str(place) == address


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("a.nl/x", "met https:// of http://"), ("javascript:alert(1)", "met https:// of http://"),
        ("//a.nl/", "met https:// of http://"), ("", "met https:// of http://"),
        ("https://a\u200b.nl/", "met https:// of http://"), ("https://a.nl/x y", "geen spaties"),
        ("https://a.nl/<b>", "geen spaties"), ("https://ik:geheim@a.nl/", "een @"),
        ("https://127.0.0.1/", "gewone letters"), ("https://а.nl/", "gewone letters"),
        ("https://a.nl:poort/", "gewone letters"), ("https://a.nl/?x=1", "adres van een map"),
        ("https://a.nl/#x", "adres van een map"), ("https://a.nl/index.html", "adres van een map"),
    ],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(
    typed: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        _run(tmp_path / "uit", DEFAULT_FOLDER, "--adres", typed)
    assert told in capsys.readouterr().err
    assert not (tmp_path / "uit").exists()
