"""Themes in Django's admin, read-only.  Changes go through the editor, to be checked, kept and marked."""

import json

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString

from freshness.contrib.django.admin import ReadOnlyAdmin
from theme.models import TemplateCustomization, ThemePage, ThemeRevision
from workspace.admin import WithHistory

_LONGEST = 20_000


def _shown(document: object) -> SafeString:
    text = json.dumps(document, indent=2, ensure_ascii=False, sort_keys=True)
    return format_html("<pre>{}</pre>", text if len(text) <= _LONGEST else text[:_LONGEST] + "\n…")


@admin.register(TemplateCustomization)
class ThemeAdmin(WithHistory, ReadOnlyAdmin):
    list_display = ["name", "workspace", "is_active", "revision", "last_edited_at"]
    list_filter = ["is_active", "workspace__plan"]
    list_select_related = ["workspace"]
    search_fields = ["id", "name", "workspace__name", "workspace__id"]
    fields = ["id", "workspace", "name", "is_active", "revision", "created_by", "last_edited_at", "home", "config"]

    def home(self, theme: TemplateCustomization) -> SafeString:
        return _shown(theme.puck_data)

    def config(self, theme: TemplateCustomization) -> SafeString:
        return _shown(theme.puck_config)


@admin.register(ThemePage)
class ThemePageAdmin(ReadOnlyAdmin):
    list_display = ["path", "title", "theme"]
    list_select_related = ["theme"]
    search_fields = ["path", "theme__id", "theme__workspace__name"]
    fields = ["theme", "path", "title", "document"]

    def document(self, page: ThemePage) -> SafeString:
        return _shown(page.puck_data)


@admin.register(ThemeRevision)
class ThemeRevisionAdmin(ReadOnlyAdmin):
    list_display = ["number", "theme", "path", "author", "created_at"]
    list_select_related = ["theme", "author"]
    search_fields = ["theme__id", "theme__name", "theme__workspace__name"]
    fields = ["theme", "number", "path", "author", "created_at", "document"]

    def document(self, revision: ThemeRevision) -> SafeString:
        return _shown(revision.puck_data)
