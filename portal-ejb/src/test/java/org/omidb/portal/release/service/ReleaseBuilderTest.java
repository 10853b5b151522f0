package org.omidb.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.omidb.portal.testing.Unused.unused;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.service.CatalogueMovedException;
import org.omidb.portal.catalogue.service.SelectedCases;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.pseudonym.service.Pseudonyms;
import org.omidb.portal.release.domain.BuildFailure;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.Contents.Counts;
import org.omidb.portal.release.domain.HeldBack;
import org.omidb.portal.release.domain.Linking;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Sha256;

/** When a build ends, and when it is only cut off; with a selection that is made up. */
class ReleaseBuilderTest {

  private static final BuildId BUILD = new BuildId(new UUID(8, 1));
  private static final ReleaseId RELEASE = new ReleaseId(new UUID(8, 2));
  private static final long NUMBER = 1_000_001;
  private static final Counts ONE = new Counts(1, 1, 1, 1, 0, 0);

  private final Selection cases = new Selection();
  private final Log log = new Log();
  private final List<Optional<ReleaseId>> keys = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private boolean storeIsAway;
  private int strays = 1;

  @Test
  void a_woman_is_written_and_written_down_and_strays_go() throws IOException {
    assertThat(builder().build(BUILD, line(Linking.WITHIN_AGREEMENT))).isEqualTo(log.contents());
    assertThat(written).containsExactly(Woman.NAME);
    assertThat(log.finished).containsExactly(NUMBER);
    assertThat(log.heldBack).containsExactly(new HeldBack("1.2.3", "ANY"));
    assertThat(strays).isZero();
  }

  @Test
  void a_woman_who_is_done_is_not_written_again() throws IOException {
    log.finished.add(NUMBER);
    builder().build(BUILD, line(Linking.WITHIN_AGREEMENT));
    assertThat(written).isEmpty();
  }

  @Test
  void a_release_has_a_key_of_its_own_only_where_linking_is_forbidden() throws IOException {
    builder().build(BUILD, line(Linking.WITHIN_AGREEMENT));
    builder().build(BUILD, line(Linking.NONE));
    assertThat(keys).containsExactly(Optional.empty(), Optional.of(RELEASE));
  }

  @Test
  void nothing_selected_is_no_release() {
    cases.names = List.of();
    assertThat(failure()).isEqualTo(BuildFailure.NOTHING_SELECTED);
    assertThat(written).isEmpty();
  }

  @Test
  void synthetic_women_without_images_are_no_release() {
    cases.withoutPixels = 1;
    assertThat(failure()).isEqualTo(BuildFailure.SYNTHETIC_WITHOUT_PIXELS);
    assertThat(written).isEmpty();
  }

  @Test
  void a_woman_who_has_changed_since_the_freezing_ends_it() {
    cases.moved = true;
    assertThat(failure()).isEqualTo(BuildFailure.SOURCE_MISSING);
  }

  @Test
  void fewer_women_than_were_selected_end_it() {
    cases.names = List.of(Woman.NAME, "demd100019");
    assertThat(failure()).isEqualTo(BuildFailure.SELECTION_NOT_MET);
  }

  @Test
  void a_store_that_is_away_ends_nothing() {
    storeIsAway = true;
    assertThatIOException()
        .isThrownBy(() -> builder().build(BUILD, line(Linking.NONE)))
        .withMessage("away");
    assertThat(log.finished).isEmpty();
  }

  private BuildFailure failure() {
    return catchThrowableOfType(
            BuildFailedException.class, () -> builder().build(BUILD, line(Linking.NONE)))
        .reason();
  }

  private ReleaseBuilder builder() {
    return new ReleaseBuilder(cases, new Names(), new Files(), new Stored(), log);
  }

  private static ReleaseLine line(Linking linking) {
    return new ReleaseLine(
        RELEASE,
        "REL-2026-0001",
        new AgreementId(new UUID(7, 1)),
        new ApplicationId(new UUID(7, 2)),
        new FrozenSelectionId(new UUID(7, 3)),
        ReleaseState.BUILDING,
        linking,
        BUILD,
        new PersonId(new UUID(9, 1)),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }

  private static final class Selection extends SelectedCases {
    private List<String> names = List.of(Woman.NAME);
    private long withoutPixels;
    private boolean moved;

    Selection() {
      super(unused());
    }

    @Override
    public List<String> names(FrozenSelectionId selection) {
      return names;
    }

    @Override
    public long withoutPixels(FrozenSelectionId selection) {
      return withoutPixels;
    }

    @Override
    public long highestNumber() {
      return 100_018;
    }

    @Override
    public void forEach(FrozenSelectionId selection, Consumer<SelectedClient> consumer) {
      if (moved) {
        throw new CatalogueMovedException(Woman.NAME);
      }
      consumer.accept(Woman.withHash(Sha256.of("any")));
    }
  }

  private final class Names extends Pseudonyms {
    Names() {
      super(unused(), unused(), unused());
    }

    @Override
    public Map<String, ClientPseudonyms> of(
        AgreementId agreement,
        Optional<ReleaseId> release,
        Collection<String> clients,
        long highestOfSource) {
      keys.add(release);
      return Map.of(Woman.NAME, Woman.PSEUDONYMS);
    }
  }

  private final class Files extends ClientFiles {
    Files() {
      super(unused(), unused());
    }

    @Override
    public Written write(ObjectKey folder, SelectedClient client, ClientPseudonyms pseudonyms)
        throws IOException {
      if (storeIsAway) {
        throw new IOException("away");
      }
      written.add(client.name());
      return new Written(ONE, List.of(), List.of(new HeldBack("1.2.3", "ANY")));
    }
  }

  private final class Stored extends StoredFiles {
    Stored() {
      super(unused(), unused());
    }

    @Override
    public void removeStrays(ReleaseId release) {
      strays = 0;
    }
  }

  private static final class Log extends BuildLog {
    private final List<Long> finished = new ArrayList<>();
    private final List<HeldBack> heldBack = new ArrayList<>();

    Log() {
      super(unused(), unused(), unused(), unused(), unused());
    }

    @Override
    public Set<Long> begin(BuildId build, ReleaseId release, long clients) {
      return Set.copyOf(finished);
    }

    @Override
    public void heldBack(BuildId build, Collection<HeldBack> images) {
      heldBack.addAll(images);
    }

    @Override
    public void clientDone(
        BuildId build,
        ReleaseId release,
        long number,
        Counts counts,
        Collection<ReleaseFile> files) {
      finished.add(number);
    }

    @Override
    public Contents contents(BuildId build, ReleaseId release) {
      return contents();
    }

    Contents contents() {
      return new Contents(Sha256.of("SHA256SUMS"), 4, 400, ONE);
    }
  }
}
