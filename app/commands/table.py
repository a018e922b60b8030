"""Every command of the command line; a new one is one file and one line here."""

from app.commands import backup, check, demo, export, import_book, init, plan, report, restore, template
from app.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    init.COMMAND,
    template.COMMAND,
    import_book.COMMAND,
    export.COMMAND,
    report.COMMAND,
    plan.COMMAND,
    check.COMMAND,
    backup.COMMAND,
    restore.COMMAND,
    demo.COMMAND,
)
