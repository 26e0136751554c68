#!/bin/sh
# The check for pre-commit: it runs in the repository with the figures, which is not this one.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
python=${DOELGEHAALD_PYTHON:-$home/.venv/bin/python}
if ! [ -x "$python" ]; then
    make --silent --directory "$home" .venv/.requirements >&2
fi
# -P: a folder `lib` of somebody else is not ours.
PYTHONPATH=$home exec "$python" -P -m lib check "$@"
