"""The auditor's addresses: every page module beside this one hangs its pages on the door."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from .door import door

for module in iter_modules([str(Path(__file__).parent)]):
    if module.name not in ("door", "urls"):
        import_module(f"{__package__}.{module.name}")

app_name = "auditor"
urlpatterns = door.urls()
