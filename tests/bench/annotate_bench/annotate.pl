#!/usr/bin/perl
# The rival of `winerr annotate`: the same kinds of codes, found by regular expressions and named
# from hashes.
#   perl annotate.pl TABLE.csv [LOG]      TABLE.csv is what `winerr list --csv` prints
# Written for speed: blocks of whole lines, printed as they are done. One substitution a kind,
# because perl finds the start of each with memchr or a table; all kinds in one alternation took
# six times as long, and a line at a time longer still.
use strict;
use warnings;

my (%failure, %small, %stop, %symbol);
my $table = shift or die "usage: annotate.pl TABLE.csv [LOG]\n";
open my $rows, '<', $table or die "$table: $!\n";
<$rows>;
while (<$rows>) {
    my (undef, $name, $code, undef, undef, $space) = split /,/, $_, 7;
    next if $name eq '' || $code == 0;
    my $text = " [$name]";
    $symbol{$name} = $text if $name =~ /_|^WSA/;
    $symbol{"NT_$name"} = $text if $name =~ /^STATUS_/;
    if ($space eq 'bugcheck') { $stop{$code} //= $text }
    elsif ($code >= 0x80000000) { $failure{$code} //= $text }
    elsif ($space eq 'win32') { $small{$code} //= $text }
}
close $rows;

# An HRESULT of a Win32 code has the code's name, one of an NTSTATUS that one's.
sub name_of {
    my $code = shift;
    my $text = $failure{$code};
    return $text if defined $text;
    return $small{$code & 0xFFFF} // '' if ($code & 0xFFFF0000) == 0x80070000;
    return $failure{$code & 0xEFFFFFFF} // '' if ($code & 0xF0000000) == 0xD0000000;
    return '';
}

sub annotate {
    for ($_[0]) {
        # Symbols first: what is added later holds some.
        s{\b([A-Z](?:[A-Z0-9]*+_[A-Z0-9_]++|(?<=W)SA[A-Z]++))\b}{$1 . ($symbol{$1} // '')}ge;
        s{\b(0[xX])([0-9a-fA-F]{1,8})\b}{
            my $code = hex $2;
            $code >= 0x80000000 ? $1 . $2 . name_of($code) : $1 . $2
        }ge;
        s{-([1-9][0-9]{8,9})\b}{"-$1" . name_of(4294967296 - $1)}ge;
        s{\b([2-489c-eC-E][0-9a-fA-F]{7}(?:[0-9]{2})?+)\b(?!-)}{
            $1 . (length $1 == 10 ? name_of($1) : name_of(hex $1))
        }ge;
        s{(
            (?: error | Error | ERROR | code | FAILED | failed[ ]with | gle | rc | GetLastError\(\)
              | exitCode | status | Status )
            [ :="'(\[#]{1,3} (?:%%)?
         )([0-9]{1,5})\b(?![.:-]\w)}{$1 . $2 . ($small{$2} // '')}gex;
        s{\b(BugCheck )([0-9A-Fa-f]+)\b}{$1 . $2 . ($stop{hex $2} // '')}ge;
    }
}

my $log = \*STDIN;
if (@ARGV) { open $log, '<:raw', $ARGV[0] or die "$ARGV[0]: $!\n" }
binmode $log;
binmode STDOUT;
my ($rest, $block) = ('', '');
while (read $log, $block, 1 << 20) {
    $block = $rest . $block;
    my $end = rindex $block, "\n";
    $rest = substr $block, $end + 1;
    substr($block, $end + 1) = '';
    annotate($block);
    print $block or die "write: $!\n";
}
annotate($rest);
print $rest;
