"""Vocabulary of the lists that employers are put on (企业名录)."""

from baigong.kernel.word import Refusals, Words


class Listing(Words):
    """The codes of the fact employer.groups (institution/vocabulary/facts.yaml)."""

    CHAIN_KEY = "chain_key", "市级产业链重点企业", "Key firm of a city industry chain"
    TALENT_ALLIANCE = "talent_alliance", "产业人才创新创业联盟企业", "Firm of a talent alliance"
    SMALL_HIRING = "small_hiring", "吸纳就业的中小微企业", "Small firm that hires"
    STOPPED = "stopped", "停工停业企业", "Firm that stood still"
    FIVE_TRADES = "five_trades", "以工代训五个行业企业", "Firm of the five trades of training on the job"


class ListingRefusal(Refusals):
    NOT_AN_EMPLOYER = ("not_an_employer", "只有用人单位可以列入企业名录", "Only an employer is put on a list")
    LISTED_ALREADY = (
        "listed_already", "该企业在这段时间已在此名录内", "The employer is on that list already in that time",
        "请先结束原来的一条", "End the entry there is first",
    )
    LISTING_DOCUMENT = (
        "listing_document", "请写明列入名录的文件", "Say by which document it is listed", "例如认定文件的文号", "Its number, for instance")
    LISTING_ENDED = ("listing_ended", "这一条已经结束", "This entry has ended")


CONSTRAINTS = {
    "offer_listing_once": ListingRefusal.LISTED_ALREADY,
    "offer_listing_document": ListingRefusal.LISTING_DOCUMENT,
}
