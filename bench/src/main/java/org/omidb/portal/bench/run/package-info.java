/** What the bench runs on, and what it measures there. */
@NullMarked
package org.omidb.portal.bench.run;

import org.jspecify.annotations.NullMarked;
