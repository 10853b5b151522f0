/** A small synthetic OMI-DB release, women, images and all, that a seed decides. */
@NullMarked
package org.omidb.portal.sample;

import org.jspecify.annotations.NullMarked;
