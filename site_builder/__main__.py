"""`python -m site_builder` is the same program as `standpunkt`."""

from site_builder.cli import main

if __name__ == "__main__":
    main(prog_name="standpunkt")
