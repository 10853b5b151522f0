package org.omidb.portal.catalogue.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.CaseTypes;
import org.omidb.portal.catalogue.domain.EpisodeClass;
import org.omidb.portal.catalogue.domain.EpisodeFacts;
import org.omidb.portal.catalogue.store.CaseFacts.LesionKey;
import org.omidb.portal.shared.service.Json;

/** Derives a woman's case types and columns anew from her other rows, and writes what differs. */
public final class CaseTypeRows {

  private final Sql sql;
  private final long client;

  private CaseTypeRows(Sql sql, long client) {
    this.sql = sql;
    this.client = client;
  }

  /**
   * Rebuilds one woman.
   *
   * @return whether anything differed
   */
  public static boolean rebuild(Sql sql, long client, Instant now) {
    CatalogueLock.write(sql);
    boolean changed = new CaseTypeRows(sql, client).rebuild() > 0;
    if (changed) {
      CatalogueState.moved(sql, now);
    }
    return changed;
  }

  private record EpisodeRow(
      long id, String name, Optional<String> type, ObjectNode fields, Set<LocalDate> studies) {}

  private record LesionRow(long id, LesionKey key, ObjectNode fields, List<ObjectNode> marks) {}

  private int rebuild() {
    int changed = 0;
    var sections = sections();
    var lesions = lesions();
    var classes = new ArrayList<EpisodeClass>();
    var episodes = episodes();
    var known = episodes.stream().map(episode -> known(episode, sections)).toList();
    for (int number = 0; number < episodes.size(); number++) {
      var episode = episodes.get(number);
      var own = lesions.getOrDefault(episode.id(), List.of());
      var ofEpisode = sections.getOrDefault(episode.id(), Map.of());
      var facts = facts(episode, ofEpisode, own);
      var counted = CaseTypes.of(facts);
      classes.add(counted);
      changed += write(episode, counted, EpisodeColumns.of(known.get(number), known));
      for (int i = 0; i < own.size(); i++) {
        changed += write(own.get(i), facts.lesions().get(i), ofEpisode);
      }
    }
    var status = CaseTypes.ofClient(classes);
    return changed
        + sql.update(
            "update client set status = ? where id = ? and status <> ?", status, client, status);
  }

  private static EpisodeFacts facts(
      EpisodeRow episode, Map<String, ObjectNode> sections, List<LesionRow> lesions) {
    var marked = new HashSet<String>();
    lesions.stream()
        .filter(lesion -> !lesion.marks().isEmpty())
        .forEach(lesion -> marked.add(lesion.key().name()));
    return CaseFacts.of(
        episode.type(), sections, lesions.stream().map(LesionRow::key).toList(), marked);
  }

  private static EpisodeColumns.Known known(
      EpisodeRow episode, Map<Long, Map<String, ObjectNode>> sections) {
    return EpisodeColumns.known(
        episode.name(),
        episode.fields(),
        sections.getOrDefault(episode.id(), Map.of()).keySet(),
        episode.studies());
  }

  private int write(EpisodeRow episode, EpisodeClass counted, EpisodeColumns columns) {
    var values =
        Arrays.<@Nullable Object>asList(
            counted.type(),
            counted.types(),
            counted.marked(),
            columns.year(),
            columns.age(),
            columns.intervalType(),
            columns.earlierScreens(),
            columns.followUpYears());
    return write(
        "episode",
        "case_type, case_types, marked_types, year, age, interval_type, earlier_screens,"
            + " follow_up_years",
        "?, ?, ?, ?::smallint, ?::smallint, ?, ?::smallint, ?::smallint",
        values,
        episode.id());
  }

  private int write(
      LesionRow lesion, EpisodeFacts.LesionFacts facts, Map<String, ObjectNode> sections) {
    var columns = LesionColumns.of(lesion.key(), lesion.fields(), sections, lesion.marks());
    var values =
        Arrays.<@Nullable Object>asList(
            CaseTypes.of(facts).orElse(null),
            columns.signs(),
            columns.grade(),
            columns.invasive(),
            columns.sizeMm(),
            columns.er(),
            columns.pr(),
            columns.her2(),
            columns.conspicuity());
    return write(
        "lesion",
        "class, signs, grade, invasive, size_mm, er, pr, her2, conspicuity",
        "?, ?, ?, ?, ?::smallint, ?, ?, ?, ?",
        values,
        lesion.id());
  }

  /** Writes a row's columns where one of them differs. */
  private int write(
      String table, String columns, String places, List<@Nullable Object> values, long id) {
    var bound = new ArrayList<@Nullable Object>(values);
    bound.add(id);
    bound.addAll(values);
    return sql.update(
        "update %s set (%s) = (%s) where id = ? and (%s) is distinct from (%s)"
            .formatted(table, columns, places, columns, places),
        bound.toArray());
  }

  private List<EpisodeRow> episodes() {
    return sql.rows(
        "select e.id, e.name, e.type, e.fields,"
            + " array(select s.taken_on::text from study s where s.episode_id = e.id)"
            + " from episode e where e.client_id = ?",
        row ->
            new EpisodeRow(
                row.getLong(1),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                Json.read(row.getString(4), ObjectNode.class),
                Arrays.stream((String[]) row.getArray(5).getArray())
                    .map(LocalDate::parse)
                    .collect(toSet())),
        client);
  }

  private Map<Long, Map<String, ObjectNode>> sections() {
    record Section(long episode, String kind, ObjectNode body) {}
    return sql
        .rows(
            "select x.episode_id, x.kind, x.body from episode e"
                + " join episode_section x on x.episode_id = e.id where e.client_id = ?",
            row ->
                new Section(
                    row.getLong(1),
                    row.getString(2),
                    Json.read(row.getString(3), ObjectNode.class)),
            client)
        .stream()
        .collect(groupingBy(Section::episode, toMap(Section::kind, Section::body)));
  }

  /** A lesion is marked where a mark on an image of its own episode is linked to it. */
  private Map<Long, List<LesionRow>> lesions() {
    record Lesion(long episode, LesionRow row) {}
    var marks = marks();
    return sql
        .rows(
            "select l.episode_id, l.id, l.side, l.name, l.fields"
                + " from episode e join lesion l on l.episode_id = e.id where e.client_id = ?",
            row ->
                new Lesion(
                    row.getLong(1),
                    new LesionRow(
                        row.getLong(2),
                        new LesionKey(row.getString(3), row.getString(4)),
                        Json.read(row.getString(5), ObjectNode.class),
                        marks.getOrDefault(row.getLong(2), List.of()))),
            client)
        .stream()
        .collect(groupingBy(Lesion::episode, mapping(Lesion::row, toList())));
  }

  private Map<Long, List<ObjectNode>> marks() {
    record Linked(long lesion, ObjectNode fields) {}
    return sql
        .rows(
            "select l.id, m.fields from episode e join lesion l on l.episode_id = e.id"
                + " join mark_lesion k on k.lesion_id = l.id join mark m on m.id = k.mark_id"
                + " where e.client_id = ?",
            row -> new Linked(row.getLong(1), Json.read(row.getString(2), ObjectNode.class)),
            client)
        .stream()
        .collect(groupingBy(Linked::lesion, mapping(Linked::fields, toList())));
  }
}
