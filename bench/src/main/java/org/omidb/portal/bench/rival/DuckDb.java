package org.omidb.portal.bench.rival;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.FacetValues;

/** DuckDB with a copy of the catalogue, in one process with the bench and with one thread. */
public final class DuckDb implements AutoCloseable {

  private final FacetValues values;
  private final Asked duck;

  public DuckDb(DataSource database, FacetValues values) {
    this.values = values;
    this.duck = DuckTables.copy(database, values);
  }

  /** The forms in which it is asked, by what they are. */
  public Map<String, Rival> forms() {
    var forms = new LinkedHashMap<String, Rival>();
    forms.put("DuckDB, one flat table", new DuckFlat(values, duck));
    forms.put("DuckDB, added up by episode", new DuckLevels(values, duck));
    return forms;
  }

  public String version() {
    return duck.one("select version()", row -> row.getString(1));
  }

  @Override
  public void close() {
    duck.close();
  }
}
