"""The provider's good practice."""

from baigong.desk.practising import hang_practices

from .door import door

practices, practice = hang_practices(door, "provider")
