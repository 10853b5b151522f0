package org.omidb.portal.catalogue.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.Sha256;

/** The list that a question gives now: its hash, and its rows once it is frozen. */
public final class FrozenRows {

  private final Sql sql;
  private final ChosenImages chosen;

  public FrozenRows(Sql sql, Criteria criteria) {
    this.sql = sql;
    this.chosen = new ChosenImages(criteria);
  }

  /**
   * Until the transaction ends, so that the hash, the counts and the rows speak of one catalogue.
   */
  public void holdOffImports() {
    CatalogueLock.read(sql);
  }

  /** Over a line for each image: client, version, episode, image, hash of its file. */
  public Sha256 hash() {
    var digest = Sha256.newDigest();
    sql.each(
        chosen.select("c.name, c.version, e.name, i.uid, i.sha256")
            + " order by c.name collate \"C\", i.uid collate \"C\"",
        row ->
            String.join(
                " ",
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                HexFormat.of().formatHex(row.getBytes(5))),
        line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)),
        chosen.values());
    return Sha256.ofDigest(digest.digest());
  }

  /** Writes the list down, in the database alone. */
  public void write(FrozenSelectionId id) {
    insert("frozen_client (frozen_selection, client, version)", "c.name, c.version", id);
    insert("frozen_episode (frozen_selection, client, episode)", "c.name, e.name", id);
    insert(
        "frozen_image (frozen_selection, client, episode, image, sha256)",
        "c.name, e.name, i.uid, i.sha256",
        id);
  }

  private void insert(String table, String columns, FrozenSelectionId id) {
    var values = new ArrayList<@Nullable Object>();
    values.add(id.value());
    values.addAll(Arrays.asList(chosen.values()));
    sql.update(
        "insert into "
            + table
            + " select distinct ?::uuid, "
            + "x.* from ("
            + chosen.select(columns)
            + ") x",
        values.toArray());
  }
}
