/** Where the command line begins. */
process.stdout.write('throughline 0.1.0\n');
