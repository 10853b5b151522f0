/** Tests of the synthetic release, by its own format's rules and by programs of others. */
@NullMarked
package org.omidb.portal.sample;

import org.jspecify.annotations.NullMarked;
