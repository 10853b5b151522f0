/** How the files of an agreement come to be: asked for, built, approved by another, published. */
@NullMarked
package org.omidb.portal.release.domain;

import org.jspecify.annotations.NullMarked;
