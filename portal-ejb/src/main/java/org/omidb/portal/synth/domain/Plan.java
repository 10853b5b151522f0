package org.omidb.portal.synth.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.synth.domain.Dice.Topic;
import org.omidb.portal.synth.domain.SyntheticWoman.Episode;
import org.omidb.portal.synth.domain.SyntheticWoman.Study;

/**
 * A whole catalogue, settled but not yet written out: any woman of it can be made, in any order and
 * by any number of threads, the same one each time.
 */
public final class Plan {

  /** Behind the numbers of sample releases, and before those that releases give out. */
  public static final int FIRST_NUMBER = 200_001;

  private static final String PREFIX = "demd";

  private static final int MOST_SHIFT = 364;

  private static final List<String> GENES = List.of("BRCA1", "BRCA2", "BRCA2", "TP53", "PALB2");

  private final CatalogueSize size;
  private final long seed;
  private final Women women;
  private final StudyTable studies;
  private final BitSet pictures;

  private Plan(CatalogueSize size, long seed, Women women, StudyTable studies, BitSet pictures) {
    this.size = size;
    this.seed = seed;
    this.women = women;
    this.studies = studies;
    this.pictures = pictures;
  }

  /**
   * Settles a catalogue.
   *
   * @param pictures of how many women images are to be drawn
   */
  public static Plan of(CatalogueSize size, long seed, int pictures) {
    var women = Women.of(size, seed);
    var studies = StudyTable.of(women, seed);
    UnprocessedImages.settle(studies, size);
    MakerShares.settle(studies, size);
    RepeatedImages.deal(studies, size);
    TomosynthesisViews.deal(studies);
    return new Plan(size, seed, women, studies, Pictures.choose(women, pictures));
  }

  /** The same catalogue, with the images of these women drawn and of nobody else. */
  public Plan drawing(Collection<String> names) {
    var drawn = new BitSet();
    names.forEach(name -> drawn.set(number(name)));
    return new Plan(size, seed, women, studies, drawn);
  }

  private int number(String name) {
    int number = Integer.parseInt(name.substring(PREFIX.length())) - FIRST_NUMBER;
    if (!name.startsWith(PREFIX) || number < 0 || number >= size.women()) {
      throw new IllegalArgumentException("Nobody of this plan is called " + name);
    }
    return number;
  }

  /** The numbers of the women whose images are drawn. */
  public IntStream drawn() {
    return pictures.stream();
  }

  public CatalogueSize size() {
    return size;
  }

  /** Whether the woman's images are drawn. */
  public boolean hasPictures(int woman) {
    return pictures.get(woman);
  }

  /** A woman by her number, which begins with 0. */
  public SyntheticWoman woman(int woman) {
    var way = women.way(woman);
    var dice = Dice.of(seed, woman, Topic.EPISODE, -1);
    int shift = -dice.between(1, MOST_SHIFT);
    var gene =
        way.higherRisk() && dice.hits(0.8)
            ? Optional.of(dice.any(GENES))
            : Optional.<String>empty();
    var maker = new Episodes(seed, woman, women.cell(woman), women.cell3d(woman), shift);
    var episodes = way.visits().stream().map(maker::episode).toList();
    return new SyntheticWoman(
        PREFIX + (FIRST_NUMBER + woman),
        way.site().code(),
        way.higherRisk(),
        gene,
        episodes,
        studies(woman, way, episodes, shift));
  }

  private List<Study> studies(int woman, Way way, List<Episode> episodes, int shift) {
    var maker = new Studies(seed, woman, hasPictures(woman));
    var made = new ArrayList<Study>();
    for (int number = 0; number < way.studies().size(); number++) {
      var draft = way.studies().get(number);
      var episode = episodes.get(draft.visit().number());
      var date = LocalDate.ofEpochDay(draft.day() + shift);
      made.add(maker.study(draft, number, settled(woman, way, draft, number), episode, date));
    }
    return made;
  }

  private Studies.Settled settled(int woman, Way way, StudyDraft draft, int number) {
    int study = studies.first(woman) + number;
    Maker maker = studies.maker(study);
    var machine =
        Machine.at(maker, studies.is3d(study), way.site(), draft.unit(), draft.visit().year());
    return new Studies.Settled(machine, studies.unprocessed(study), studies.added(study));
  }
}
