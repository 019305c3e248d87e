import java.util.ArrayList;
import java.util.List;

import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.FiguresApi;
import org.openapitools.client.api.ListsApi;
import org.openapitools.client.api.UnitsApi;

/** A campus portal as somebody else writes it: against the generated client, and nothing else. */
public class CampusPortal {

    private CampusPortal() {}

    /** One line for each figure, one for each row of a list read page by page, one for the units, one for what is refused. */
    public static List<String> read(String home, String token) throws ApiException {
        var client = new ApiClient();
        client.updateBaseUri(home);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        var said = new ArrayList<String>();
        var figures = new FiguresApi(client).getFigures(null, "TODAY", "en");
        figures.getFigures().forEach(one -> said.add(one.getName() + " " + one.getNow().getCounted() + " "
                + one.getNow().getBase()));
        var detail = new FiguresApi(client).getFigure("reportsComplete", figures.getUnit().getId(), null, null);
        said.add("units " + detail.getUnits().size() + " days " + detail.getTrend().size());
        var rows = 0;
        String next = null;
        do {
            var page = new ListsApi(client).getRows("reportsComplete", null, null, "MISSING", next, 40, null);
            rows += page.getRows().size();
            next = page.getNext();
        } while (next != null);
        said.add("rows " + rows);
        said.add("first unit " + new UnitsApi(client).getUnits(null, 1, null).getUnits().get(0).getName());
        try {
            new FiguresApi(client).getFigure("nothing", null, null, "en");
        } catch (ApiException refused) {
            said.add("refused " + refused.getCode());
        }
        return said;
    }
}
