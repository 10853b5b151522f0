package org.omidb.portal.catalogue.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.CaseTypes;
import org.omidb.portal.catalogue.domain.EpisodeClass;
import org.omidb.portal.catalogue.domain.EpisodeFacts;
import org.omidb.portal.catalogue.store.CaseFacts.LesionKey;
import org.omidb.portal.shared.service.Json;

/** Derives a woman's case types anew from her other rows, and writes those that differ. */
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
  public static boolean rebuild(Sql sql, long client) {
    CatalogueLock.write(sql);
    return new CaseTypeRows(sql, client).rebuild() > 0;
  }

  private record EpisodeRow(long id, Optional<String> type) {}

  private record LesionRow(long id, LesionKey key, boolean marked) {}

  private int rebuild() {
    int changed = 0;
    var sections = sections();
    var lesions = lesions();
    var classes = new ArrayList<EpisodeClass>();
    for (var episode : episodes()) {
      var own = lesions.getOrDefault(episode.id(), List.of());
      var facts = facts(episode, sections.getOrDefault(episode.id(), Map.of()), own);
      var counted = CaseTypes.of(facts);
      classes.add(counted);
      changed += write(episode, counted);
      for (int i = 0; i < own.size(); i++) {
        changed += write(own.get(i), facts.lesions().get(i));
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
    lesions.stream().filter(LesionRow::marked).forEach(lesion -> marked.add(lesion.key().name()));
    return CaseFacts.of(
        episode.type(), sections, lesions.stream().map(LesionRow::key).toList(), marked);
  }

  private int write(EpisodeRow episode, EpisodeClass counted) {
    return sql.update(
        "update episode set case_type = ?, case_types = ?, marked_types = ? where id = ?"
            + " and (case_type, case_types, marked_types) is distinct from (?, ?, ?)",
        counted.type(),
        counted.types(),
        counted.marked(),
        episode.id(),
        counted.type(),
        counted.types(),
        counted.marked());
  }

  private int write(LesionRow lesion, EpisodeFacts.LesionFacts facts) {
    var type = CaseTypes.of(facts).orElse(null);
    return sql.update(
        "update lesion set class = ? where id = ? and class is distinct from ?",
        type,
        lesion.id(),
        type);
  }

  private List<EpisodeRow> episodes() {
    return sql.rows(
        "select id, type from episode where client_id = ?",
        row -> new EpisodeRow(row.getLong(1), Optional.ofNullable(row.getString(2))),
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
    return sql
        .rows(
            "select l.episode_id, l.id, l.side, l.name,"
                + " exists (select from mark_lesion k where k.lesion_id = l.id)"
                + " from episode e join lesion l on l.episode_id = e.id where e.client_id = ?",
            row ->
                new Lesion(
                    row.getLong(1),
                    new LesionRow(
                        row.getLong(2),
                        new LesionKey(row.getString(3), row.getString(4)),
                        row.getBoolean(5))),
            client)
        .stream()
        .collect(groupingBy(Lesion::episode, mapping(Lesion::row, toList())));
  }
}
