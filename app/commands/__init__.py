"""The command line: one small file a command. Results go to standard output, all else to standard error."""
