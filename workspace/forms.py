"""Forms for rows with concurrent writers: of an existing row, only the user's changes are written."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

CHANGED_MEANWHILE = "Somebody else has changed this since the page was opened. Nothing was saved: open the page again."


class SayingForm(forms.ModelForm):
    """A form that shows faults of fields outside the form above the form, where Django's own forms would fail."""

    def add_error(self, field: str | None, error: Any) -> None:
        """Add an error as Django does, for fields outside the form too."""
        found = error if isinstance(error, ValidationError) else ValidationError(error)
        if not hasattr(found, "error_dict"):
            super().add_error(field if field in self.fields else None, found)
            return
        for name, faults in found.error_dict.items():
            super().add_error(name if name in self.fields else None, faults)


class ChangesForm(SayingForm):
    """A form that posts the shown values along with the new values, to tell the user's changes apart.

    `changes` has the user's changes by field; only changes reach the row, locked by the caller. A field changed
    concurrently to another value is refused with a sentence.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.changes: dict[str, Any] = {}
        if not self.instance._state.adding:
            for field in self.fields.values():
                field.show_hidden_initial = True

    def clean(self) -> dict[str, Any]:
        """Find the changes, and refuse conflicts with concurrent changes."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.instance._state.adding:
            self.changes = dict(cleaned)
            return cleaned
        self.changes = {name: cleaned[name] for name in self.changed_data if name in cleaned and self._is_new(name)}
        for name in [name for name in self.changes if self._has_moved(name)]:
            self.add_error(name, CHANGED_MEANWHILE)
            del self.changes[name]
        return cleaned

    def _post_clean(self) -> None:
        # Unchanged fields post the values that the page was opened with, perhaps old by now, and must not reach the
        # row.
        cleaned, self.cleaned_data = self.cleaned_data, self.changes
        super()._post_clean()  # type: ignore[misc]
        self.cleaned_data = cleaned

    def _is_new(self, name: str) -> bool:
        """Return whether the posted value differs from the row's present value."""
        return self._differs(name, self._now(name), self[name].data)

    def _has_moved(self, name: str) -> bool:
        """Return whether the shown value differs from the row's present value."""
        bound = self[name]
        if not bound.field.show_hidden_initial:
            return False
        hidden = bound.field.hidden_widget()
        shown = hidden.value_from_datadict(self.data, self.files, bound.html_initial_name)
        return self._differs(name, self._now(name), shown)

    def _now(self, name: str) -> Any:
        return self.fields[name].prepare_value(self[name].initial)

    def _differs(self, name: str, kept: Any, posted: Any) -> bool:
        field = self.fields[name]
        try:
            kept = field.to_python(_plain(kept))
        except ValidationError:
            return True
        return field.has_changed(kept, _plain(posted))


def _plain(value: Any) -> Any:
    """Browsers post every line break as two characters."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value
