"""Making a backup while the portal runs."""

from . import bestand, bewaren, inhoud


def make(doel, bewaar=None):
    """Write a backup to a new file, or into a folder; return (its path, its head, names of older ones removed).

    It has been read back before it gets its name. `bewaar` is how many to keep in the folder. Raises BackupRefused;
    then, and after any other failure, nothing is left and nothing was removed.
    """
    pad, deel = bewaren.place(doel)
    try:
        with bewaren.new_file(pad, deel) as stroom:
            schrijver = bestand.Schrijver(stroom)
            inhoud.write(schrijver)
            schrijver.close()
            stroom.flush()
            kop = bestand.check(deel)
    except OSError as error:
        raise bestand.BackupRefused(f"{pad} cannot be written ({error.strerror}).") from error
    return pad, kop, bewaren.remove_older(pad, bewaar) if bewaar else []
