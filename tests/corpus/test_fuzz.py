"""Fresh slips on every run: whatever is accepted is read as it was typed."""

from collections.abc import Callable, Mapping

import pytest

from lib.sources import Snapshot
from lib.sources.snapshot import build
from tests.corpus.fuzzing import SEED, Fuzzer, new_seed, real_texts

EDITS = 1_500
MOST_UNSURE = 0.05
SHOWN = 5


def test_what_is_accepted_reads_as_it_was_typed(
    record_property: Callable[[str, object], None],
) -> None:
    seed = new_seed()
    record_property("seed", seed)
    print(f"{SEED}={seed}")  # noqa: T201 to repeat this run
    tally = Fuzzer(real_texts()).run(EDITS, seed)
    many = f"{len(tally.silent)} silent with {SEED}={seed}\n\n"
    assert not tally.silent, many + "\n\n".join(tally.silent[:SHOWN])
    assert tally.unsure < MOST_UNSURE, f"{SEED}={seed}: {tally.counts}"
    assert all(tally.counts[outcome] for outcome in ("refused", "equal", "differs as typed"))


def test_the_same_seed_makes_the_same_edits() -> None:
    fuzzer = Fuzzer(real_texts())
    assert fuzzer.run(20, 1).counts == fuzzer.run(20, 1).counts


def _another_figure(files: Mapping[str, bytes]) -> Snapshot:
    yaml = files["indicators.yaml"].replace(b"gerealiseerd: 181", b"gerealiseerd: 191")
    return build({**files, "indicators.yaml": yaml})


def _another_amount(files: Mapping[str, bytes]) -> Snapshot:
    csv = files["finance.csv"].replace(b"610.03.400", b"610.03.40")
    return build({**files, "finance.csv": csv})


def _as_it_was(files: Mapping[str, bytes]) -> Snapshot:
    del files
    return build({name: text.encode() for name, text in real_texts().items()})


@pytest.mark.parametrize("reader", [_another_figure, _another_amount, _as_it_was])
def test_a_reader_that_misreads_is_caught(reader: Callable[..., Snapshot]) -> None:
    texts = real_texts()
    texts["indicators.yaml"] = texts["indicators.yaml"].replace("bron: CBS", "bron: het CBS")
    assert Fuzzer(real_texts()).judge(texts)[0] == "differs as typed"
    assert Fuzzer(real_texts(), reader).judge(texts)[0] == "silent"
