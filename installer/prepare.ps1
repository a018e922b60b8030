# Makes .venv with the program and its tools on Windows. Safe to run again.
#   powershell -ExecutionPolicy Bypass -File installer\prepare.ps1
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")

py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))"
if ($LASTEXITCODE -ne 0) { throw "Python 3.11 or newer is needed: https://www.python.org/downloads/" }

if (-not (Test-Path ".venv\Scripts\python.exe")) { py -3 -m venv .venv }
.venv\Scripts\python.exe -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
if ($LASTEXITCODE -ne 0) { throw "The packages could not be installed." }
