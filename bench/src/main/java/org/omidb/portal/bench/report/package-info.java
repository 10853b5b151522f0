/** What the bench has measured, in words. */
@NullMarked
package org.omidb.portal.bench.report;

import org.jspecify.annotations.NullMarked;
