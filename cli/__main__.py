"""`python -m cli`: the same as `vanthu`, where scripts are not on the path."""

from cli.main import main

main()
