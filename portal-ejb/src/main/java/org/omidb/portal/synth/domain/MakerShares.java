package org.omidb.portal.synth.domain;

import static org.omidb.portal.catalogue.domain.Maker.HOLOGIC;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.synth.domain.Fleet.Stand;

/**
 * Gives every study its maker. Where the smaller ones stand they get studies until each has its
 * share, and elsewhere if there are not enough; all others are Hologic's.
 */
final class MakerShares {

  private final StudyTable studies;

  private MakerShares(StudyTable studies) {
    this.studies = studies;
  }

  static void settle(StudyTable studies, CatalogueSize size) {
    var shares = new MakerShares(studies);
    shares.settle2d(size);
    shares.settle3d();
  }

  /** Up to a maker's share less its part of the technical repeats that are still to be added. */
  private void settle2d(CatalogueSize size) {
    double drafted =
        (double) studies.studies2d().mapToLong(studies::images).sum() / size.images2d();
    size.makers2d()
        .forEach((maker, images) -> {
          if (maker != HOLOGIC) {
            give(maker, Fleet.mammography(), studies::is2d, Math.round(images * drafted), images);
          }
        });
  }

  private void settle3d() {
    int count = (int) studies.studies3d().count();
    CatalogueSize.makers3d(count)
        .forEach((maker, own) -> {
          if (maker != HOLOGIC) {
            candidates(maker, Fleet.tomosynthesis(), studies::is3d)
                .limit(own)
                .forEach(study -> studies.madeBy(study, maker));
          }
        });
  }

  private void give(Maker maker, List<Stand> stands, IntPredicate kind, long enough, long most) {
    long images = 0;
    for (int study : candidates(maker, stands, kind).toArray()) {
      if (images >= enough) {
        return;
      }
      int more = studies.images(study);
      if (images + more <= most) {
        studies.madeBy(study, maker);
        images += more;
      }
    }
  }

  /** Studies that nobody else has: first those where the maker has a machine. */
  private IntStream candidates(Maker maker, List<Stand> stands, IntPredicate kind) {
    var own = stands.stream().filter(stand -> stand.maker() == maker).toList();
    IntPredicate covered = study -> own.stream().anyMatch(stand -> studies.madeWhere(study, stand));
    int[] free =
        studies
            .shuffled(
                IntStream.range(0, studies.count())
                    .filter(kind)
                    .filter(study -> studies.maker(study) == HOLOGIC),
                StudyTable.Order.MAKER)
            .toArray();
    return IntStream.concat(
        IntStream.of(free).filter(covered), IntStream.of(free).filter(covered.negate()));
  }
}
