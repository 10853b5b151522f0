/** The attack on small numbers: all that an outsider is told, put together and solved. */
@NullMarked
package org.omidb.portal.bench.disclosure;

import org.jspecify.annotations.NullMarked;
