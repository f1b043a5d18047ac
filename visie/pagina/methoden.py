"""Which methods an address takes, said in one place for every view: ours, those of the admin and of allauth."""

from django.views.generic import RedirectView

READ = ("GET", "HEAD")
FORM = (*READ, "POST")
# Screens of Django's admin that take a form, by the name of their method.
ADMIN_FORMS = {"add_view", "change_view", "delete_view", "user_change_password", "password_change"}


def takes(*methods):
    """Say which methods a view takes. Without it: reading, and a form where Django or allauth has one."""

    def mark(view):
        view.takes = methods
        return view

    return mark


def allowed(view):
    """Return the methods that a view takes, as `Allow` names them. OPTIONS is answered for every view."""
    return (*(getattr(view, "takes", None) or (FORM if _has_form(view) else READ)), "OPTIONS")


def _has_form(view):
    if klasse := getattr(view, "view_class", None):
        return hasattr(klasse, "post") and not issubclass(klasse, RedirectView)  # that one answers anything
    beheer = getattr(view, "model_admin", None)
    if beheer and view.__name__ == "changelist_view":
        return beheer.actions is not None or bool(beheer.list_editable)
    return getattr(view, "__name__", "") in ADMIN_FORMS
