/**
 * The style of the American Medical Association (11th edition of its manual) for a page of a website, in the Citation
 * Style Language. It is ours: the CSL project's own file has a licence that does not let it lie here.
 */
export const amaStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>AMA for pages of a website</title>
    <id>denominator-ama</id>
    <updated>2026-11-23T00:00:00+00:00</updated>
  </info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout>
      <group delimiter=". ">
        <names variable="author"><name name-as-sort-order="all" sort-separator=" " initialize-with="" delimiter=", "/></names>
        <text variable="title"/>
        <text variable="container-title"/>
        <text variable="publisher"/>
        <date variable="issued" delimiter=" ">
          <date-part name="month"/>
          <date-part name="day" suffix=","/>
          <date-part name="year"/>
        </date>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`
