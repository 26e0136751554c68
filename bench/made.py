"""Made sources of any size, with the shape of the real ones."""

from lib.sources import DEFAULT_FOLDER, FILES


def sources(indicators: int, amounts: int) -> dict[str, bytes]:
    """Return both files: the real ones, indicators and amounts repeated under new names."""
    yaml, finance = ((DEFAULT_FOLDER / name).read_text(encoding="utf-8") for name in FILES)
    head, body = yaml.split("indicatoren:\n", 1)
    parts = [part for part in body.split("\n\n") if part.strip()]
    repeated = []
    for number in range(indicators):
        name, rest = parts[number % len(parts)].split(":", 1)
        repeated.append(f"{name}_{number}:{rest}")
    title, *rows = finance.splitlines()
    products = [row for row in rows if ";610.02.100;" in row or ";920.01.001;" in row]
    lines = [title]
    for number in range(amounts):
        row = products[number % len(products)]
        code = f"9{number // len(products):07d}"
        lines.append(row.replace("610.02.100", f"{code}.1").replace("920.01.001", f"{code}.2"))
    return {
        FILES[0]: (head + "indicatoren:\n" + "\n\n".join(repeated) + "\n").encode(),
        FILES[1]: ("\n".join(lines) + "\n").encode(),
    }
