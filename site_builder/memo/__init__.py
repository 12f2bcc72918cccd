"""What pure functions made before, by what they made it from."""

from site_builder.memo.digest import digest, digest_of_folders, digest_of_program
from site_builder.memo.store import MEMO_FOLDER, Memo

__all__ = ["MEMO_FOLDER", "Memo", "digest", "digest_of_folders", "digest_of_program"]
