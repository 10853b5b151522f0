package org.omidb.portal.catalogue.store;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.CaseTypes;
import org.omidb.portal.catalogue.domain.EpisodeClass;
import org.omidb.portal.catalogue.domain.EpisodeFacts;
import org.omidb.portal.catalogue.store.CaseFacts.LesionKey;
import org.omidb.portal.catalogue.store.ClientSource.Episode;
import org.omidb.portal.catalogue.store.ClientSource.Image;
import org.omidb.portal.catalogue.store.ClientSource.Mark;
import org.omidb.portal.catalogue.store.ClientSource.Study;

/** Makes the rows of one woman out of what her source says, with all that is derived from it. */
public final class ClientRows {

  private final RowSink rows;
  private final ClientSource client;
  private final LongSupplier keys;
  private final long id;
  private final List<EpisodeColumns.Known> allKnown;
  private final Map<String, Long> episodeKeys = new HashMap<>();
  private final Map<LesionOf, Long> lesionKeys = new HashMap<>();

  private record LesionOf(String episode, String lesion) {}

  private ClientRows(ClientSource client, LongSupplier keys, RowSink rows) {
    this.client = client;
    this.keys = keys;
    this.rows = rows;
    this.id = keys.getAsLong();
    this.allKnown = EpisodeColumns.known(client);
  }

  /**
   * Replaces the woman, in the transaction at hand.
   *
   * @return her version: 1, or one more than before
   */
  public static int replace(Sql sql, ClientSource client, Instant now) {
    CatalogueLock.write(sql);
    CatalogueState.moved(sql, now);
    int before =
        sql.row("select version from client where name = ?", row -> row.getInt(1), client.name())
            .orElse(0);
    sql.update("delete from client where name = ?", client.name());
    var rows = new NewRows();
    write(client, before + 1, now, CatalogueKeys.block(sql, keysOf(client)), rows);
    rows.insert(sql);
    return before + 1;
  }

  /** Hands over her rows, with as many keys as {@link #keysOf} says. */
  static void write(
      ClientSource client, int version, Instant now, LongSupplier keys, RowSink rows) {
    new ClientRows(client, keys, rows).write(version, now);
  }

  private void write(int version, Instant now) {
    var classes = client.episodes().stream().map(this::episode).toList();
    client.studies().forEach(this::study);
    rows.add(
        CatalogueTable.CLIENT,
        id,
        client.name(),
        client.site(),
        client.classification(),
        client.synthetic(),
        client.fields(),
        CaseTypes.ofClient(classes),
        version,
        client.nbss(),
        client.imagedb(),
        now);
  }

  private EpisodeClass episode(Episode episode) {
    long key = keys.getAsLong();
    episodeKeys.put(episode.name(), key);
    var type = Optional.ofNullable(episode.fields().path("EpisodeType").textValue());
    var facts =
        CaseFacts.of(
            type,
            episode.sections(),
            episode.lesions().stream().map(x -> new LesionKey(x.side(), x.name())).toList(),
            markedLesions(episode.name()));
    var counted = CaseTypes.of(facts);
    var known = allKnown.stream().filter(x -> x.name().equals(episode.name())).findFirst();
    var columns = EpisodeColumns.of(known.orElseThrow(), allKnown);
    rows.add(
        CatalogueTable.EPISODE,
        key,
        id,
        episode.name(),
        type.orElse(null),
        counted.type(),
        counted.types(),
        counted.marked(),
        columns.year(),
        columns.age(),
        columns.intervalType(),
        columns.earlierScreens(),
        columns.followUpYears(),
        episode.fields());
    episode
        .sections()
        .forEach((kind, body) ->
            rows.add(
                CatalogueTable.EPISODE_SECTION,
                key,
                kind,
                body.path("left_opinion").textValue(),
                body.path("right_opinion").textValue(),
                body));
    lesions(key, episode, classes(facts));
    return counted;
  }

  private static Map<String, CaseType> classes(EpisodeFacts facts) {
    var classes = new HashMap<String, CaseType>();
    for (var lesion : facts.lesions()) {
      CaseTypes.of(lesion).ifPresent(type -> classes.put(lesion.name(), type));
    }
    return classes;
  }

  private void lesions(long episodeKey, Episode episode, Map<String, CaseType> classes) {
    for (var lesion : episode.lesions()) {
      long key = keys.getAsLong();
      lesionKeys.put(new LesionOf(episode.name(), lesion.name()), key);
      var columns =
          LesionColumns.of(
              new LesionKey(lesion.side(), lesion.name()),
              lesion.fields(),
              episode.sections(),
              marksOf(episode.name(), lesion.name()));
      rows.add(
          CatalogueTable.LESION,
          key,
          episodeKey,
          lesion.side(),
          lesion.name(),
          classes.get(lesion.name()),
          columns.signs(),
          columns.grade(),
          columns.invasive(),
          columns.sizeMm(),
          columns.er(),
          columns.pr(),
          columns.her2(),
          columns.conspicuity(),
          lesion.fields());
    }
  }

  private Set<String> markedLesions(String episode) {
    return marks(episode).flatMap(mark -> mark.lesions().stream()).collect(toSet());
  }

  private List<ObjectNode> marksOf(String episode, String lesion) {
    return marks(episode)
        .filter(mark -> mark.lesions().contains(lesion))
        .map(Mark::fields)
        .toList();
  }

  private Stream<Mark> marks(String episode) {
    return client.studies().stream()
        .filter(study -> study.episode().equals(Optional.of(episode)))
        .flatMap(Study::images)
        .flatMap(image -> image.marks().stream());
  }

  private void study(Study study) {
    long key = keys.getAsLong();
    var episode = study.episode().map(episodeKeys::get).orElse(null);
    rows.add(
        CatalogueTable.STUDY,
        key,
        id,
        episode,
        study.uid(),
        study.date(),
        study.density().orElse(null),
        study.fields());
    for (var each : study.series()) {
      long seriesKey = keys.getAsLong();
      rows.add(CatalogueTable.SERIES, seriesKey, key, each.uid());
      each.images().forEach(image -> image(seriesKey, study, image));
    }
  }

  private void image(long seriesKey, Study study, Image image) {
    long key = keys.getAsLong();
    var facts = image.facts();
    rows.add(
        CatalogueTable.IMAGE,
        key,
        seriesKey,
        image.uid(),
        facts.dimension(),
        facts.processing(),
        facts.maker(),
        facts.manufacturer().orElse(null),
        facts.model().orElse(null),
        facts.laterality().orElse(null),
        facts.view().orElse(null),
        facts.features(),
        facts.stored(),
        facts.columns(),
        facts.rows(),
        facts.bytes(),
        facts.sha256(),
        facts.sidecar());
    image.marks().forEach(mark -> mark(key, study, mark));
  }

  private void mark(long imageKey, Study study, Mark mark) {
    long key = keys.getAsLong();
    rows.add(
        CatalogueTable.MARK,
        key,
        imageKey,
        mark.name(),
        mark.x1(),
        mark.y1(),
        mark.x2(),
        mark.y2(),
        mark.fields());
    for (var lesion : mark.lesions()) {
      rows.add(
          CatalogueTable.MARK_LESION,
          key,
          lesionKeys.get(new LesionOf(study.episode().orElseThrow(), lesion)));
    }
  }

  /** How many of her rows have a key of their own. */
  static int keysOf(ClientSource client) {
    var sizes = new ArrayList<Integer>();
    client.episodes().forEach(episode -> sizes.add(1 + episode.lesions().size()));
    client.studies().forEach(study -> sizes.add(1 + study.series().size()));
    client.studies().stream()
        .flatMap(Study::images)
        .forEach(image -> sizes.add(1 + image.marks().size()));
    return 1 + sizes.stream().mapToInt(Integer::intValue).sum();
  }
}
