"""``python -m clausetrail`` is the same program as ``clausetrail``."""

from clausetrail.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
