package org.omidb.portal.catalogue.store;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Writes one woman in the transaction at hand, in place of what was known of her. */
public final class ClientRows {

  private final NewRows episodes =
      new NewRows(
          "episode",
          "id",
          "client_id",
          "name",
          "type",
          "case_type",
          "case_types",
          "marked_types",
          "year",
          "age",
          "interval_type",
          "earlier_screens",
          "follow_up_years",
          "fields::jsonb");
  private final NewRows sections =
      new NewRows(
          "episode_section", "episode_id", "kind", "left_opinion", "right_opinion", "body::jsonb");
  private final NewRows lesions =
      new NewRows(
          "lesion",
          "id",
          "episode_id",
          "side",
          "name",
          "class",
          "signs",
          "grade",
          "invasive",
          "size_mm",
          "er",
          "pr",
          "her2",
          "conspicuity",
          "fields::jsonb");
  private final NewRows studies =
      new NewRows(
          "study", "id", "client_id", "episode_id", "uid", "taken_on", "density", "fields::jsonb");
  private final NewRows series = new NewRows("series", "id", "study_id", "uid");
  private final NewRows images =
      new NewRows(
          "image",
          "id",
          "series_id",
          "uid",
          "dimension",
          "processing",
          "maker",
          "manufacturer",
          "model",
          "laterality",
          "view",
          "features",
          "stored",
          "pixel_columns",
          "pixel_rows",
          "bytes",
          "sha256",
          "sidecar_sha256");
  private final NewRows marks =
      new NewRows("mark", "id", "image_id", "name", "x1", "y1", "x2", "y2", "fields::jsonb");
  private final NewRows links = new NewRows("mark_lesion", "mark_id", "lesion_id");

  private final Sql sql;
  private final ClientSource client;
  private final Iterator<Long> keys;
  private final long id;
  private final List<EpisodeColumns.Known> allKnown;
  private final Map<String, Long> episodeKeys = new HashMap<>();
  private final Map<LesionOf, Long> lesionKeys = new HashMap<>();

  private record LesionOf(String episode, String lesion) {}

  private ClientRows(Sql sql, ClientSource client) {
    this.sql = sql;
    this.client = client;
    this.keys = reserveKeys();
    this.id = keys.next();
    this.allKnown = EpisodeColumns.known(client);
  }

  /**
   * Replaces the woman.
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
    new ClientRows(sql, client).write(before + 1, now);
    return before + 1;
  }

  private void write(int version, Instant now) {
    var classes = client.episodes().stream().map(this::episode).toList();
    client.studies().forEach(this::study);
    sql.update(
        "insert into client (id, name, site, classification, synthetic, fields, status, version,"
            + " nbss_sha256, imagedb_sha256, imported_at)"
            + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)",
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
    List.of(episodes, sections, lesions, studies, series, images, marks, links)
        .forEach(rows -> rows.insert(sql));
  }

  private EpisodeClass episode(Episode episode) {
    long key = keys.next();
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
    episodes.add(
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
            sections.add(
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
      long key = keys.next();
      lesionKeys.put(new LesionOf(episode.name(), lesion.name()), key);
      var columns =
          LesionColumns.of(
              new LesionKey(lesion.side(), lesion.name()),
              lesion.fields(),
              episode.sections(),
              marksOf(episode.name(), lesion.name()));
      lesions.add(
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
    long key = keys.next();
    var episode = study.episode().map(episodeKeys::get).orElse(null);
    studies.add(
        key, id, episode, study.uid(), study.date(), study.density().orElse(null), study.fields());
    for (var each : study.series()) {
      long seriesKey = keys.next();
      series.add(seriesKey, key, each.uid());
      each.images().forEach(image -> image(seriesKey, study, image));
    }
  }

  private void image(long seriesKey, Study study, Image image) {
    long key = keys.next();
    var facts = image.facts();
    images.add(
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
    long key = keys.next();
    marks.add(
        key, imageKey, mark.name(), mark.x1(), mark.y1(), mark.x2(), mark.y2(), mark.fields());
    for (var lesion : mark.lesions()) {
      links.add(key, lesionKeys.get(new LesionOf(study.episode().orElseThrow(), lesion)));
    }
  }

  private Iterator<Long> reserveKeys() {
    var sizes = new ArrayList<Integer>();
    client.episodes().forEach(episode -> sizes.add(1 + episode.lesions().size()));
    client.studies().forEach(study -> sizes.add(1 + study.series().size()));
    client.studies().stream()
        .flatMap(Study::images)
        .forEach(image -> sizes.add(1 + image.marks().size()));
    int wanted = 1 + sizes.stream().mapToInt(Integer::intValue).sum();
    return sql.rows(
            "select nextval('catalogue_key') from generate_series(1, ?)",
            row -> row.getLong(1),
            wanted)
        .iterator();
  }
}
