#!/usr/bin/perl
# How many of the codes that people labelled in the lines of tests/scan a tool finds.
#   perl labelled.pl lines SET...     prints the lines alone
#   perl labelled.pl share SET...     reads "LINE NUMBER:TEXT" of what was found in them (grep -n -o)
#                                     and prints the share of the labelled codes in it, in per cent
use strict;
use warnings;

my $mode = shift or die "usage: labelled.pl lines|share SET...\n";
my @codes;  # of each line: the texts of its codes
while (<ARGV>) {
    chomp;
    next if /^#/ || !/^(.*)\t([^\t]*)$/;
    print "$1\n" if $mode eq 'lines';
    # TEXT=SYMBOL, of two notations TEXT|TEXT=SYMBOL
    push @codes, [map { /^(.*)=/ ? [split /\|/, $1] : () } split / /, $2];
}
exit if $mode eq 'lines';

my @found = map { '' } @codes;
while (<STDIN>) {
    $found[$1 - 1] .= " $2 " if /^(\d+):(.*)$/;
}
my ($all, $hits) = (0, 0);
for my $i (0 .. $#codes) {
    for my $notations (@{$codes[$i]}) {
        ++$all;
        ++$hits if grep { index($found[$i], $_) >= 0 } @$notations;
    }
}
printf "%.1f %% of %d\n", 100 * $hits / $all, $all;
