"""What an account may do with the text as a whole."""

from visie.editie.models import part_models


def may_change_text(user):
    """Tell whether this user may change the words of any kind of part."""
    return any(user.has_perm(f"{m._meta.app_label}.change_{m._meta.model_name}") for m in part_models())
