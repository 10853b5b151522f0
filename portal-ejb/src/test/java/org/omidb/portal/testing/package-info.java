/** What tests of every feature stand on: a real PostgreSQL. */
@NullMarked
package org.omidb.portal.testing;

import org.jspecify.annotations.NullMarked;
