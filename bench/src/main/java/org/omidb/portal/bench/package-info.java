/**
 * How fast the catalogue answers, and whether it is right: the index in memory against plain SQL
 * and against DuckDB, in one run on the same data and the same questions.
 */
@NullMarked
package org.omidb.portal.bench;

import org.jspecify.annotations.NullMarked;
