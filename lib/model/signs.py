"""Signs that a reader cannot tell apart, or not see at all."""

import re

UNREADABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Control signs but tabs and line ends, signs that only steer others, and noncharacters."""

LOOKALIKE = re.compile(
    "[\ufb00-\ufb06\u0132\u0133\uff01-\uff5e]"  # fi and ij as one sign, signs of full width
    "|(?![0-9])\\d"  # digits of another script
    "|[A-Za-z][\u0391-\u03bb\u03bd-\u03c9\u0400-\u04ff]"  # a Greek or Cyrillic letter in a word
    "|[\u0391-\u03bb\u03bd-\u03c9\u0400-\u04ff](?=[A-Za-z])"
)
"""Signs that look like another one, so that one name could be written as two."""
