package org.omidb.portal.deidentify;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cyrillic and Greek letters in Latin ones, as names are written in passports and on devices (after
 * BGN/PCGN and ELOT 743): a header may have a name in one script and a text in the other.
 */
final class Romanised {

  private static final Map<Integer, String> LETTERS =
      Arrays.stream(
              ("а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t"
                      + " у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya"
                      + " є=ye і=i ї=yi ґ=g ў=w ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz"
                      + " α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s"
                      + " ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o")
                  .split(" ", -1))
          .map(pair -> pair.split("=", -1))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0].codePointAt(0), pair -> pair[1]));

  private Romanised() {}

  /** Plain text (see {@link PlainWords}) with Latin letters for those of the two scripts. */
  static String of(String plain) {
    var romanised = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(
            letter -> romanised.append(LETTERS.getOrDefault(letter, Character.toString(letter))));
    return romanised.toString();
  }
}
