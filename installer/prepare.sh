#!/bin/sh
# Makes .venv with the program and its tools; on Debian also installs the system libraries Qt needs. Safe to run again.
set -eu
cd "$(dirname "$0")/.."
python="${1:-python3}"

command -v "$python" >/dev/null || { echo "Python 3.11 or newer is needed: '$python' is not there." >&2; exit 1; }
"$python" -c "import sys; sys.exit(sys.version_info < (3, 11))" || {
    echo "Python 3.11 or newer is needed; this is $("$python" --version). Another one: make PYTHON=python3.12 ..." >&2
    exit 1
}

libraries="libgl1 libegl1 libxkbcommon0 libfontconfig1 libglib2.0-0 libdbus-1-3 libxcb-cursor0 libxkbcommon-x11-0 \
libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0"

if command -v apt-get >/dev/null; then
    missing=""
    for library in $libraries; do
        dpkg -s "$library" >/dev/null 2>&1 || dpkg -s "${library}t64" >/dev/null 2>&1 || missing="$missing $library"
    done
    "$python" -c "import ensurepip, venv" 2>/dev/null || missing="$missing python3-venv"
    if [ -n "$missing" ]; then
        if [ "$(id -u)" -ne 0 ]; then
            echo "Missing system libraries. As root: apt-get install$missing" >&2
            exit 1
        fi
        echo "Installing system libraries:$missing" >&2
        apt-get update -qq
        # shellcheck disable=SC2086  # a list of packages
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
    fi
fi

.venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
echo "Installing the program and its tools in .venv" >&2
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --root-user-action=ignore \
    --constraint constraints.txt --editable ".[dev]"
