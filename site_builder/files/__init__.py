"""Files put in their places whole: nobody ever sees half of one, and of several there are all or none."""

from site_builder.files.writing import replace_file, write_files, write_new

__all__ = ["replace_file", "write_files", "write_new"]
