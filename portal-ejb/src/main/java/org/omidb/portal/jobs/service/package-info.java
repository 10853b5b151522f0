/** Work outside the database, done after the transaction: on a clustered queue in PostgreSQL. */
@NullMarked
package org.omidb.portal.jobs.service;

import org.jspecify.annotations.NullMarked;
