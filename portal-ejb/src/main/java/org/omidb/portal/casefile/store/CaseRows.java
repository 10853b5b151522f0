package org.omidb.portal.casefile.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.casefile.domain.CaseImage;
import org.omidb.portal.casefile.domain.CaseMark;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.casefile.domain.Uid;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;

/** Reads all that the catalogue holds of one woman. */
public final class CaseRows {

  private final Sql sql;

  public CaseRows(Sql sql) {
    this.sql = sql;
  }

  /** The woman herself. */
  public record ClientRow(
      long id,
      ClientName name,
      String site,
      String classification,
      CaseType status,
      boolean synthetic,
      int version,
      Instant importedAt) {}

  /** An episode with its sections as the source has them. */
  public record EpisodeRow(String name, ObjectNode fields, Map<String, ObjectNode> sections) {
    public EpisodeRow {
      sections = Map.copyOf(sections);
    }
  }

  /** A lesion, with the columns that it is chosen by. */
  public record LesionRow(
      String episode,
      String name,
      String side,
      Optional<CaseType> type,
      ObjectNode fields,
      List<String> signs,
      Optional<String> grade,
      Optional<String> invasive,
      Optional<Integer> sizeMm,
      Optional<String> er,
      Optional<String> pr,
      Optional<String> her2,
      List<String> conspicuity) {
    public LesionRow {
      signs = List.copyOf(signs);
      conspicuity = List.copyOf(conspicuity);
    }
  }

  /** A study without its images. */
  public record StudyRow(
      long id, Uid uid, LocalDate date, Optional<String> episode, boolean densityHeld) {}

  /** Where an image's file lies. */
  public record FileRow(ClientName client, Uid study, Uid image, Sha256 sha256, boolean stored) {}

  private record Keyed<T>(long key, T value) {}

  public Optional<ClientRow> client(ClientName name) {
    return sql.row(
        "select id, site, classification, status, synthetic, version, imported_at from client"
            + " where name = ?",
        row ->
            new ClientRow(
                row.getLong("id"),
                name,
                row.getString("site"),
                row.getString("classification"),
                CaseType.valueOf(row.getString("status")),
                row.getBoolean("synthetic"),
                row.getInt("version"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant()),
        name.value());
  }

  /** Whose study that is. */
  public Optional<ClientName> ofStudy(Uid study) {
    return sql.row(
        "select c.name from study s join client c on c.id = s.client_id where s.uid = ?",
        row -> new ClientName(row.getString(1)),
        study.value());
  }

  /** Where the file of an image lies, and whose it is. */
  public Optional<FileRow> file(Uid image) {
    return sql.row(
        "select c.name, s.uid, i.sha256, i.stored from image i"
            + " join series r on r.id = i.series_id join study s on s.id = r.study_id"
            + " join client c on c.id = s.client_id where i.uid = ?",
        row ->
            new FileRow(
                new ClientName(row.getString(1)),
                new Uid(row.getString(2)),
                image,
                Sha256.ofDigest(row.getBytes(3)),
                row.getBoolean(4)),
        image.value());
  }

  public List<EpisodeRow> episodes(ClientRow client) {
    var sections =
        grouped(
            sql.rows(
                "select e.id, x.kind, x.body from episode e"
                    + " join episode_section x on x.episode_id = e.id where e.client_id = ?",
                row -> new Keyed<>(row.getLong(1), Map.entry(row.getString(2), json(row, "body"))),
                client.id()));
    return sql.rows(
        "select id, name, fields from episode where client_id = ? order by name::integer desc",
        row ->
            new EpisodeRow(
                row.getString("name"),
                json(row, "fields"),
                sections.getOrDefault(row.getLong("id"), List.of()).stream()
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))),
        client.id());
  }

  public List<LesionRow> lesions(ClientRow client) {
    return sql.rows(
        "select e.name episode, l.* from lesion l join episode e on e.id = l.episode_id"
            + " where e.client_id = ? order by e.name::integer desc, l.name::integer",
        row ->
            new LesionRow(
                row.getString("episode"),
                row.getString("name"),
                row.getString("side"),
                Optional.ofNullable(row.getString("class")).map(CaseType::valueOf),
                json(row, "fields"),
                texts(row, "signs"),
                text(row, "grade"),
                text(row, "invasive"),
                Optional.ofNullable(row.getObject("size_mm", Integer.class)),
                text(row, "er"),
                text(row, "pr"),
                text(row, "her2"),
                texts(row, "conspicuity")),
        client.id());
  }

  public List<StudyRow> studies(ClientRow client) {
    return sql.rows(
        "select s.id, s.uid, s.taken_on, e.name episode, s.density is not null density_held"
            + " from study s left join episode e on e.id = s.episode_id"
            + " where s.client_id = ? order by s.taken_on, s.uid collate \"C\"",
        row ->
            new StudyRow(
                row.getLong("id"),
                new Uid(row.getString("uid")),
                row.getObject("taken_on", LocalDate.class),
                text(row, "episode"),
                row.getBoolean("density_held")),
        client.id());
  }

  /** The images by the keys of their studies, in the order in which they hang. */
  public Map<Long, List<CaseImage>> images(ClientRow client) {
    var marks = marks(client);
    return grouped(
        sql.rows(
            "select s.id study, i.* from study s join series r on r.study_id = s.id"
                + " join image i on i.series_id = r.id where s.client_id = ?"
                + " order by i.dimension desc, i.processing,"
                + " i.view nulls last, i.laterality desc nulls last, i.uid collate \"C\"",
            row ->
                new Keyed<>(
                    row.getLong("study"),
                    image(row, marks.getOrDefault(row.getLong("id"), List.of()))),
            client.id()));
  }

  private static CaseImage image(ResultSet row, List<CaseMark> marks) throws SQLException {
    return new CaseImage(
        new Uid(row.getString("uid")),
        Dimension.valueOf(row.getString("dimension")),
        Processing.valueOf(row.getString("processing")),
        text(row, "manufacturer"),
        text(row, "model"),
        text(row, "laterality"),
        text(row, "view"),
        Set.copyOf(texts(row, "features")),
        row.getBoolean("stored"),
        row.getInt("pixel_columns"),
        row.getInt("pixel_rows"),
        marks);
  }

  private Map<Long, List<CaseMark>> marks(ClientRow client) {
    return grouped(
        sql.rows(
            "select m.image_id, m.name, m.x1, m.y1, m.x2, m.y2, m.fields,"
                + " array(select l.name from mark_lesion k join lesion l on l.id = k.lesion_id"
                + "       where k.mark_id = m.id order by l.name::integer) lesions"
                + " from study s join series r on r.study_id = s.id"
                + " join image i on i.series_id = r.id join mark m on m.image_id = i.id"
                + " where s.client_id = ? order by m.name collate \"C\"",
            row ->
                new Keyed<>(
                    row.getLong("image_id"),
                    new CaseMark(
                        row.getString("name"),
                        row.getInt("x1"),
                        row.getInt("y1"),
                        row.getInt("x2"),
                        row.getInt("y2"),
                        texts(row, "lesions"),
                        MarkWords.of(json(row, "fields")))),
            client.id()));
  }

  private static <T> Map<Long, List<T>> grouped(List<Keyed<T>> rows) {
    return rows.stream().collect(groupingBy(Keyed::key, mapping(Keyed::value, toList())));
  }

  private static ObjectNode json(ResultSet row, String column) throws SQLException {
    return Json.read(row.getString(column), ObjectNode.class);
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Arrays.asList((String[]) array.getArray());
  }
}
